namespace LondonBoard.Reading.Minutes;

/// <summary>The verbs that actions begin with, so that "Contact" is told from a name.</summary>
internal static class Verbs
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase);

    static Verbs()
    {
        foreach (var verb in (
            "accept acknowledge acquire act action adapt add address adjust administer adopt advertise advise agree align " +
            "allocate allow alter amend analyse analyze announce answer apply appoint appraise approach approve archive " +
            "arrange ascertain ask assemble assess assign assist assure attach attempt attend audit authorise authorize await " +
            "award backport bake ban begin benchmark bill book borrow brainstorm brief bring broadcast broaden budget build " +
            "bump buy calculate call cancel capture carry chair challenge change chase chat check choose circulate clarify " +
            "clean clear clone close co-ordinate coach collaborate collate collect combine come commence comment commission " +
            "commit communicate compare compile complete compose conduct configure confirm connect consider consolidate " +
            "construct consult contact contain continue contribute convene convert coordinate copy correct count craft create " +
            "customise customize cut deal debug decide declare dedicate define delegate delete deliver demo demonstrate deploy " +
            "deprecate describe design determine develop devise diarise dig direct disable discuss dismantle dispatch display " +
            "dispose distribute divide do document donate double-check download draft draw drive drop duplicate e-mail edit " +
            "elaborate elect eliminate email embed empty enable encourage enforce engage enhance enlarge enlist enquire enrol " +
            "enroll ensure enter erect escalate establish estimate evaluate examine exchange expand experiment explain explore " +
            "export express extend extract facilitate feed feedback fence fetch file fill finalise finalize finance find " +
            "finish fit fix flag follow follow-up fork formalise formalize format formulate forward frame free fund fundraise " +
            "furnish gather generate get give go grant hand handle hang have help highlight hire hold host identify implement " +
            "import improve include incorporate increase inform initiate inquire insert inspect install initialise initialize " +
            "instigate instruct integrate interview introduce investigate invite invoice involve issue join keep label land " +
            "launch lay lead learn leave lend let liaise liase light limit link list load lobby locate lock log look lower " +
            "mail maintain make manage map mark measure meet mend mention merge migrate mobilise mobilize model moderate " +
            "modernise modernize modify monitor move mow name negotiate nominate note notify nudge observe obtain offer oil " +
            "onboard open operate optimise optimize orchestrate order organise organize outline overhaul oversee paint park " +
            "participate pass pay perform persuade phone photocopy photograph phrase pick pilot ping pinpoint place plan plant " +
            "poll populate post postpone prepare present preserve press prevent print prioritise prioritize probe process " +
            "procure produce progress promote prompt proofread propose prove provide prune publicise publicize publish pull " +
            "purchase purge pursue push put quantify query question quote raise re-read reach reactivate read reapply " +
            "rearrange reassess reassure rebase rebrand rebuild recheck recirculate recommend reconcile reconsider reconvene " +
            "record recreate recruit rectify recycle redecorate redesign redirect redistribute redo redraft reduce refer " +
            "refine reflect refresh refund refurbish register regularise rehearse reimburse reinstate reissue reiterate reject " +
            "relabel relaunch relay release relet relocate remedy remind remove rename renegotiate renew renovate reopen " +
            "reorder repaint repair repeat rephrase replace replant reply report repost represent reprint republish request " +
            "reschedule research resend reserve reset resolve respond restart restore restructure resubmit resurface retain " +
            "retender retest retrieve return retype reuse revamp revert review revise revisit revive reword rework rewrite " +
            "ring roll rotate run save scan schedule scope score scrutinise scrutinize search secure see seek select sell send " +
            "separate serve set settle setup share ship shortlist show sign signpost simplify solicit sort source speak " +
            "specify splice split spread spruce staff stand standardise standardize start state stick stop store streamline " +
            "strengthen strim study submit substitute suggest summarise summarize supervise supplement supply support survey " +
            "suspend swap sweep switch table tackle tag tailor take talk target telephone tell tender terminate test thank " +
            "tidy tighten timetable track train transfer translate treat triage trial trim troubleshoot try tune turn tweak " +
            "type unblock undertake unlock unpack unveil update upgrade upload use utilise utilize validate verify vet view " +
            "visit volunteer vote wait waive walk wash watch weigh work wrap write cascade congratulate endeavour endeavor " +
            "exclude familiarise familiarize itemise itemize justify mitigate proceed reclaim recover redact reinforce " +
            "replenish reseed restock socialise socialize subscribe transcribe unsubscribe urge vacate varnish warn withdraw " +
            "widen laminate decorate rewire rehang affix disseminate expedite grease padlock creosote insure alert weed tow jet-wash").Split(' '))
        {
            Known.Add(verb);
        }
    }

    /// <summary>Whether words begin with a verb that is no first name besides: "Ring the yard", but not "Mark Bell".</summary>
    public static bool Begin(string words) => words.Split(' ')[0] is var first && Is(first) && first is not ("Mark" or "Bill");

    /// <summary>Whether a word is its own past tense, so that "Ann read a poem" tells what was.</summary>
    public static bool IsAlsoPast(string word) =>
        word is "read" or "put" or "set" or "cut" or "let" or "split" or "spread" or "bid" or "hit" or "shut" or "quit" or "cost";

    /// <summary>Whether a word also is a thing that groups are named after: "Audit sub-group", "Budget committee".</summary>
    public static bool IsAlsoNoun(string word) => word.ToLowerInvariant() is
        "audit" or "budget" or "design" or "research" or "review" or "study" or "support" or "survey" or "test" or "work" or
        "project" or "process" or "supply" or "fund" or "finance" or "press" or "trial" or "plan" or "benchmark" or "recruit" or
        "transfer" or "award" or "host" or "place" or "challenge";

    /// <summary>Whether a word is such a verb as it goes on: "sending", "arranging", "getting".</summary>
    public static bool IsGoingOn(string word) =>
        word.Length >= 5
        && word.EndsWith("ing", StringComparison.Ordinal)
        && word is not ("going" or "leaving" or "joining" or "moving" or "standing" or "waiting" or "stopping")
        && IsStem(word[..^3]);

    // "send-ing", "arrang(e)-ing", "get(t)-ing"
    private static bool IsStem(string stem) =>
        Known.Contains(stem) || Known.Contains(stem + "e") || (stem[^1] == stem[^2] && Known.Contains(stem[..^1]));

    /// <summary>Whether a word is such a verb, "re-" before it or not.</summary>
    public static bool Is(string word)
    {
        var bare = word.Trim('.', ',', ':', ';', '(', ')', '/');
        return Known.Contains(bare) || (bare.StartsWith("re-", StringComparison.OrdinalIgnoreCase) && Known.Contains(bare[3..]));
    }
}
