package org.imagetoimageai.bot.generation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.media.BlobId;
import org.imagetoimageai.bot.media.PictureReference;
import org.imagetoimageai.bot.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The pictures that requests start from, each step one transaction.
@Component
class Inputs {

    private final Requests requests;
    private final Endings endings;
    private final Line line;
    private final Vault vault;
    private final ApplicationEventPublisher events;

    Inputs(Requests requests, Endings endings, Line line, Vault vault, ApplicationEventPublisher events) {
        this.requests = requests;
        this.endings = endings;
        this.line = line;
        this.vault = vault;
        this.events = events;
    }

    /// What has still to be fetched, in order; nothing when the request ended.
    @Transactional
    public List<Missing> missing(RequestId id) {
        var request = requests.findAndLock(id.value()).filter(open -> !open.isOver());
        if (request.isEmpty()) {
            return List.of();
        }
        if (endings.endIfTooLate(request.get())) {
            return List.of();
        }
        return request.get().inputs().stream()
                .filter(input -> !input.isReady())
                .flatMap(input -> missing(request.get(), input).stream())
                .toList();
    }

    private Optional<Missing> missing(GenerationRequest request, InputRow input) {
        return input.reference()
                .flatMap(reference -> vault.open(Generations.REFERENCE, reference))
                .map(reference -> new Missing(
                        input.id(),
                        request.account(),
                        input.blob(),
                        new PictureReference(request.platform().value(), reference)));
    }

    /// One is stored; the person's own comes to the gallery.
    ///
    /// @return whether the request still wants it; if not, nobody will
    @Transactional
    public boolean ready(RequestId id, UUID input) {
        var row = open(id).flatMap(request ->
                request.inputs().stream().filter(one -> one.id().equals(input)).findFirst());
        row.ifPresent(one -> requests.findById(id.value()).ifPresent(request -> ready(request, one)));
        return row.isPresent();
    }

    private void ready(GenerationRequest request, InputRow row) {
        if (!row.isReady()) {
            row.ready();
            row.picture()
                    .ifPresent(picture -> events.publishEvent(
                            new UploadKept(picture, request.account(), request.platform(), row.blob(), request.id())));
        }
    }

    /// All are stored: the painting begins.
    @Transactional
    public void complete(RequestId id) {
        open(id).filter(GenerationRequest::hasAllInputs).ifPresent(line::paint);
    }

    /// The request cannot begin.
    @Transactional
    public void end(RequestId id, Ending how, String reason) {
        open(id).ifPresent(request -> endings.end(request, how, reason));
    }

    /// Where pictures lie that nobody needs once the request has ended: other people's, and whatever was stored but
    /// never came to the gallery.
    @Transactional(readOnly = true)
    public List<BlobId> leftBehind(RequestId id) {
        return requests.findById(id.value()).stream()
                .flatMap(request -> request.inputs().stream())
                .filter(input -> input.isOthers() || !input.isReady())
                .map(InputRow::blob)
                .toList();
    }

    @Transactional
    public void erased(RequestId id) {
        requests.findAndLock(id.value()).stream()
                .flatMap(request -> request.inputs().stream())
                .filter(InputRow::isOthers)
                .forEach(InputRow::erased);
    }

    private Optional<GenerationRequest> open(RequestId id) {
        return requests.findAndLock(id.value()).filter(request -> !request.isOver());
    }

    /// Something to be fetched.
    ///
    /// @param blob where it will lie
    record Missing(UUID input, AccountId account, BlobId blob, PictureReference where) {}
}
