package org.imagetoimageai.bot.generation;

import java.util.List;
import java.util.Optional;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.credit.Credits;
import org.imagetoimageai.bot.generation.Progress.Stage;
import org.imagetoimageai.bot.generation.Submission.Accepted;
import org.imagetoimageai.bot.generation.Submission.ConsentMissing;
import org.imagetoimageai.bot.vault.KeyOwner;
import org.imagetoimageai.bot.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Requests for pictures: taken in, kept for later, looked at, cancelled. Each step is one transaction with its credits
/// and job.
@Service
public class Generations {

    /// The place of a prompt, as the vault seals it.
    public static final String PROMPT = "generation_request.prompt";

    /// The place of a provider's memory of a picture, as the vault seals it.
    public static final String MEMORY = "generation.memory";

    private final Requests requests;
    private final List<SubmissionPolicy> policies;
    private final Till till;
    private final Endings endings;
    private final Vault vault;

    Generations(Requests requests, List<SubmissionPolicy> policies, Till till, Endings endings, Vault vault) {
        this.requests = requests;
        this.policies = List.copyOf(policies);
        this.till = till;
        this.endings = endings;
        this.vault = vault;
    }

    /// What one picture costs now.
    public Credits price() {
        return till.price();
    }

    /// Takes in a wish. The same wish again is answered as it stands and does nothing.
    @Transactional
    public Submission submit(SubmitGeneration wish) {
        return requests.findByDeliveryKey(GenerationRequest.key(wish))
                .map(this::asItStands)
                .orElseGet(() -> takeIn(wish));
    }

    /// Takes in, in their order, the wishes that were kept until the person agreed. The same agreement again is
    /// answered as they
    /// stand.
    ///
    /// @param deliveryId the platform's id of the agreement
    @Transactional
    public List<Submission> resume(AccountId account, String deliveryId) {
        return requests.findKept(account.value(), deliveryId).stream()
                .map(request -> request.isParked() ? resume(request, deliveryId) : asItStands(request))
                .toList();
    }

    /// What the person can still spend.
    @Transactional(readOnly = true)
    public long available(AccountId account) {
        return till.available(account);
    }

    /// A request as it stands.
    @Transactional(readOnly = true)
    public Optional<Progress> progress(RequestId request) {
        return requests.findById(request.value()).map(GenerationRequest::progress);
    }

    /// The words a request was made with, as long as their key exists.
    @Transactional(readOnly = true)
    public Optional<String> promptOf(RequestId request) {
        return requests.findById(request.value()).flatMap(row -> vault.open(PROMPT, row.prompt()));
    }

    /// Cancels everything of this person that still waits. The same call again is answered as the first time.
    ///
    /// @param deliveryId the platform's id of the call
    /// @return how much that was
    @Transactional
    public int cancelAll(AccountId account, String deliveryId) {
        requests.findAndLock(account.value(), List.of(Stage.PARKED, Stage.WAITING, Stage.WAITING_AGAIN))
                .forEach(request -> {
                    request.cancelledBy(deliveryId);
                    endings.end(request, Ending.CANCELLED);
                });
        return requests.countByAccountIdAndCancelledBy(account.value(), deliveryId);
    }

    /// Cancels one request, if it is this person's.
    @Transactional
    public Cancellation cancel(RequestId id, AccountId account) {
        return requests.findAndLock(id.value())
                .filter(request -> request.account().equals(account))
                .map(this::cancel)
                .orElse(Cancellation.UNKNOWN);
    }

    private Cancellation cancel(GenerationRequest request) {
        if (request.isOver()) {
            return request.wasCancelled() ? Cancellation.CANCELLED : Cancellation.ALREADY_OVER;
        }
        if (request.isWithTheModel()) {
            return Cancellation.TOO_LATE;
        }
        endings.end(request, Ending.CANCELLED);
        return Cancellation.CANCELLED;
    }

    private Submission takeIn(SubmitGeneration wish) {
        var request = request(wish);
        var submission = objection(wish).orElseGet(() -> till.queue(request));
        if (submission instanceof Accepted || submission instanceof ConsentMissing) {
            requests.save(request);
        }
        return submission;
    }

    private Submission resume(GenerationRequest parked, String deliveryId) {
        var submission = objection(wish(parked)).orElseGet(() -> till.queue(parked));
        if (submission instanceof ConsentMissing) {
            return submission;
        }
        parked.resumedBy(deliveryId);
        if (!(submission instanceof Accepted)) {
            endings.refuse(parked);
        }
        return submission;
    }

    private Optional<Submission> objection(SubmitGeneration wish) {
        return policies.stream()
                .flatMap(policy -> policy.objection(wish).stream())
                .findFirst();
    }

    private GenerationRequest request(SubmitGeneration wish) {
        var sealed = vault.seal(KeyOwner.account(wish.account().value()), PROMPT, wish.prompt());
        return new GenerationRequest(wish, sealed, till.now());
    }

    private Submission asItStands(GenerationRequest request) {
        if (request.isParked()) {
            return new ConsentMissing();
        }
        return request.wasRefused()
                ? objection(wish(request)).orElseGet(() -> till.refusal(request.account()))
                : new Accepted(request.id(), request.price(), till.available(request.account()));
    }

    private SubmitGeneration wish(GenerationRequest request) {
        return request.wish(vault.open(PROMPT, request.prompt()).orElse(""));
    }
}
