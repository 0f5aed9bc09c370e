package org.imagetoimageai.bot.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.imagetoimageai.bot.consent.ConsentDocument.Kind;
import org.imagetoimageai.bot.consent.Documents;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// `/policy` and `/terms`: the same texts as in chat, each with its version and date (P25).
@Controller
class DocumentController {

    /// Short, so that a new version is read soon after it is in force.
    private static final CacheControl FIVE_MINUTES =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final Documents documents;
    private final Documents.Pages pages;
    private final Contact contact;

    DocumentController(Documents documents, Documents.Pages pages, Contact contact) {
        this.documents = documents;
        this.pages = pages;
        this.contact = contact;
    }

    @GetMapping("/policy")
    ModelAndView policy(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        return page(Kind.POLICY, request, response, locale);
    }

    @GetMapping("/terms")
    ModelAndView terms(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        return page(Kind.TERMS, request, response, locale);
    }

    private ModelAndView page(Kind kind, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, FIVE_MINUTES.getHeaderValue());
        if (PageLanguage.asked(request).isEmpty()) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
        return new ModelAndView("document")
                .addObject("page", DocumentPage.of(documents.document(kind, locale), contact))
                .addObject("contact", contact)
                .addObject("kind", kind.stored())
                .addObject("alternates", alternates(kind));
    }

    /// The address of this text in each language; without the host where nobody has named one.
    private Map<String, String> alternates(Kind kind) {
        var addresses = new LinkedHashMap<String, String>();
        for (var language : Documents.LANGUAGES) {
            var here = "/" + kind.stored() + "?" + PageLanguage.PARAMETER + "=" + language;
            addresses.put(language, pages.address(kind, Locale.of(language)).orElse(here));
        }
        return addresses;
    }
}
