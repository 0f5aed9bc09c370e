package org.imagetoimageai.bot.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.imagetoimageai.bot.consent.Documents;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/// The language of a page: `?lang=`, else what the browser prefers, else English.
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
class PageLanguage extends AcceptHeaderLocaleResolver {

    static final String PARAMETER = "lang";

    PageLanguage() {
        setSupportedLocales(Documents.LANGUAGES.stream().map(Locale::of).toList());
        setDefaultLocale(Locale.ENGLISH);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return asked(request).map(Locale::of).orElseGet(() -> super.resolveLocale(request));
    }

    /// What the address itself asks for, if it is spoken here.
    static Optional<String> asked(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(PARAMETER)).filter(Documents.LANGUAGES::contains);
    }
}
