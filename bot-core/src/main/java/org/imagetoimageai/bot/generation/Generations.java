package org.imagetoimageai.bot.generation;

import java.util.List;
import java.util.Optional;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.generation.Progress.Stage;
import org.imagetoimageai.bot.generation.Submission.Accepted;
import org.imagetoimageai.bot.generation.Submission.ConsentMissing;
import org.imagetoimageai.bot.generation.Submission.UnderWay;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Requests for pictures: taken in, kept for later, looked at, cancelled. Each step is one transaction with its
/// credits and job.
@Service
public class Generations {

    /// The place of a prompt, as the vault seals it.
    public static final String PROMPT = "generation_request.prompt";

    /// The place of what a provider needs back to edit a picture.
    public static final String MEMORY = "generation.memory";

    static final String ANSWER = "generation_request.answer";
    static final String REFERENCE = "generation_input.reference";

    private static final int MOST_PARKED = 10;
    private static final int MOST_OFFERS = 200;

    private static final List<Stage> CANCELLABLE = List.of(Stage.PARKED, Stage.WAITING, Stage.WAITING_AGAIN);
    private static final List<Stage> OPEN = List.of(Stage.PARKED, Stage.WAITING, Stage.PAINTING, Stage.WAITING_AGAIN);

    private final Requests requests;
    private final Intents intents;
    private final List<SubmissionPolicy> policies;
    private final Till till;
    private final Endings endings;

    Generations(Requests requests, Intents intents, List<SubmissionPolicy> policies, Till till, Endings endings) {
        this.requests = requests;
        this.intents = intents;
        this.policies = List.copyOf(policies);
        this.till = till;
        this.endings = endings;
    }

    /// Takes in a wish. The same wish again is answered as it stands and does nothing.
    @Transactional
    public Submission submit(SubmitGeneration wish) {
        return requests.findByDeliveryKey(GenerationRequest.key(wish))
                .map(this::asItStands)
                .orElseGet(() -> takeIn(wish));
    }

    /// Takes in what was offered. An offer is answered once: while what was taken from it is under way, taking it
    /// again does nothing.
    ///
    /// @param wish with the return address of its offer
    @Transactional
    public Submission take(SubmitGeneration wish) {
        return requests.findByDeliveryKey(GenerationRequest.key(wish))
                .map(this::asItStands)
                .or(() -> taken(wish))
                .orElseGet(() -> takeIn(wish));
    }

    private Optional<Submission> taken(SubmitGeneration wish) {
        var action = wish.wish().action().orElse("");
        return requests.findTaken(wish.account().value(), wish.returnAddress(), action, OPEN).stream()
                .findFirst()
                .map(request -> request.isParked() ? new ConsentMissing() : new UnderWay());
    }

    /// Keeps a wish that nobody has decided on yet, for [#offerOf]. It never runs itself and is forgotten after
    /// a while.
    @Transactional
    public RequestId offer(SubmitGeneration wish) {
        return requests.findByDeliveryKey(GenerationRequest.key(wish))
                .orElseGet(() -> {
                    var request = intents.request(wish, till.now());
                    request.offer();
                    requests.save(request);
                    forgetBeyond(MOST_OFFERS, wish.account(), Stage.OFFERED);
                    return request;
                })
                .id();
    }

    /// What was wished with a request or an offer, to wish it again; empty for somebody else's, and when it is
    /// forgotten.
    @Transactional(readOnly = true)
    public Optional<Offer> offerOf(RequestId id, AccountId account) {
        return requests.findById(id.value())
                .filter(request -> request.account().equals(account))
                .flatMap(request -> intents.wish(request).map(request::asOffer));
    }

    /// Takes in, in their order, the wishes that were kept until the person agreed. The same agreement again is
    /// answered as they stand.
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

    /// Everything of this person that has not ended, oldest first.
    @Transactional(readOnly = true)
    public List<Progress> open(AccountId account) {
        return requests.findInStages(account.value(), OPEN).stream()
                .map(GenerationRequest::progress)
                .toList();
    }

    /// The place in line of a request that waits, 1 for the next one.
    @Transactional(readOnly = true)
    public Optional<Integer> placeInLine(RequestId request) {
        return requests.findById(request.value()).flatMap(till::place);
    }

    /// The words a request was made with, as long as their key exists.
    @Transactional(readOnly = true)
    public Optional<String> promptOf(RequestId request) {
        return requests.findById(request.value()).flatMap(intents::prompt);
    }

    /// The words that came out of a request for words.
    @Transactional(readOnly = true)
    public Optional<String> answerOf(RequestId request) {
        return requests.findById(request.value()).flatMap(intents::answer);
    }

    /// Cancels everything of this person that still waits. The same call again is answered as the first time.
    ///
    /// @param deliveryId the platform's id of the call
    /// @return how much that was
    @Transactional
    public int cancelAll(AccountId account, String deliveryId) {
        requests.findAndLock(account.value(), CANCELLABLE).forEach(request -> {
            request.cancelledBy(deliveryId);
            endings.end(request, Ending.CANCELLED, null);
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
        if (request.sheets().areWithTheModel()) {
            return Cancellation.TOO_LATE;
        }
        endings.end(request, Ending.CANCELLED, null);
        return Cancellation.CANCELLED;
    }

    private Submission takeIn(SubmitGeneration wish) {
        var request = intents.request(wish, till.now());
        var submission = objection(wish).orElseGet(() -> till.queue(request, wish.wish()));
        if (submission instanceof Accepted || submission instanceof ConsentMissing) {
            requests.save(request);
        }
        if (submission instanceof ConsentMissing) {
            forgetBeyond(MOST_PARKED, wish.account(), Stage.PARKED);
        }
        return submission;
    }

    /// Nobody comes back to so many; the oldest go.
    private void forgetBeyond(int kept, AccountId account, Stage stage) {
        requests.flush();
        var beyond = requests.findBeyond(account.value(), stage.name(), kept);
        if (!beyond.isEmpty()) {
            requests.forget(beyond, List.of(stage));
        }
    }

    private Submission resume(GenerationRequest parked, String deliveryId) {
        var wish = intents.wish(parked).orElseGet(() -> Wish.of(""));
        var submission = objection(parked.wish(wish)).orElseGet(() -> till.queue(parked, wish));
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

    private Submission asItStands(GenerationRequest request) {
        if (request.isParked()) {
            return new ConsentMissing();
        }
        if (request.wasRefused()) {
            var wish = intents.wish(request).orElseGet(() -> Wish.of(""));
            return objection(request.wish(wish)).orElseGet(() -> till.refusal(request.account(), wish));
        }
        return new Accepted(request.id(), request.price(), till.available(request.account()));
    }
}
