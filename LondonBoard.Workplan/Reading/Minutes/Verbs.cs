namespace LondonBoard.Reading.Minutes;

/// <summary>The verbs that actions begin with, so that "Contact" is told from a name.</summary>
internal static class Verbs
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase);

    static Verbs()
    {
        foreach (var verb in (
            "accept acquire act action add address adjust administer adopt advertise advise agree allocate allow amend analyse analyze announce apply appoint appraise approach approve arrange ascertain ask assemble assess assign assist attach attend audit authorise authorize await award backport bake ban begin benchmark bill book borrow brief bring broadcast budget build bump buy calculate call cancel capture carry chair change chase chat check choose circulate clarify clean clear close co-ordinate coach collate collect combine come commence comment commission commit communicate compare compile complete compose conduct confirm connect consider consolidate consult contact contain continue contribute convene convert coordinate copy correct count create cut deal debug decide declare define delegate delete deliver demo deploy deprecate describe design determine develop devise diarise dig direct disable discuss display dispose distribute divide do document donate double-check download draft draw drive drop e-mail edit elect email embed empty enable encourage engage enquire enroll ensure enter escalate establish estimate evaluate examine expand experiment explain explore express extend extract facilitate feed feedback fence fetch file fill finalise finalize finance find finish fit fix flag follow follow-up format formulate forward frame free fund gather generate get give go grant hand handle hang have help highlight hire hold host identify implement improve include incorporate increase inform initiate insert inspect install instruct integrate interview introduce investigate invite invoice involve issue join keep label land launch lay lead learn leave lend let liaise light limit link list load lobby locate lock log look lower mail maintain make manage map mark measure meet mend mention merge migrate model modify monitor move mow name negotiate nominate note notify obtain offer oil open operate order organise organize outline oversee paint park pass pay perform phone photocopy photograph pick pilot ping place plan plant poll populate post postpone prepare present press prevent print prioritise prioritize process procure produce progress promote prompt proofread propose prove provide prune publicise publicize publish pull purchase pursue push put query question quote raise re-read reach read rearrange reassure rebase rebuild recheck recirculate recommend reconcile reconsider record recruit rectify redesign redirect redistribute redraft reduce refer refine reflect refresh refund register regularise reinstate reissue reiterate reject relabel relay release relet relocate remind remove rename renegotiate renew reopen reorder repaint repair repeat replace reply report repost represent reprint request research resend reserve resolve respond restart restore resubmit resurface retain retender retest retrieve return retype revert review revise revisit reword rewrite ring roll rotate run save scan schedule scope score search secure see seek select sell send separate serve set settle setup share ship show sign signpost simplify solicit sort source speak specify splice split spread staff stand start state stick stop store streamline strengthen strim study submit suggest summarise summarize supply support survey suspend sweep switch table take talk target telephone tell tender test thank tidy track train transfer translate treat triage trial try turn type unblock undertake unlock update upgrade upload use validate verify view visit volunteer vote wait walk wash watch weigh work wrap write").Split(' '))
        {
            Known.Add(verb);
        }
    }

    /// <summary>Whether a word is its own past tense, so that "Ann read a poem" tells what was.</summary>
    public static bool IsAlsoPast(string word) => word is "read" or "put" or "set" or "cut" or "let" or "split" or "spread" or "bid" or "hit" or "shut" or "quit" or "cost";

    /// <summary>Whether a word also is a thing that groups are named after: "Audit sub-group", "Budget committee".</summary>
    public static bool IsAlsoNoun(string word) => word.ToLowerInvariant() is "audit" or "budget" or "design" or "research" or "review" or "study" or "support" or "survey" or "test" or "work" or "project" or "process" or "supply" or "fund" or "finance" or "press" or "trial" or "plan" or "benchmark" or "recruit" or "transfer" or "award" or "host" or "place";

    /// <summary>Whether a word is such a verb as it goes on: "sending", "arranging", "getting".</summary>
    public static bool IsGoingOn(string word) =>
        word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal) && word is not ("leaving" or "joining" or "moving" or "standing" or "waiting" or "stopping") && word[..^3] is var stem && (Known.Contains(stem) || Known.Contains(stem + "e") || (stem[^1] == stem[^2] && Known.Contains(stem[..^1])));

    /// <summary>Whether a word is such a verb, "re-" before it or not.</summary>
    public static bool Is(string word)
    {
        var bare = word.Trim('.', ',', ':', ';', '(', ')', '/');
        return Known.Contains(bare) || (bare.StartsWith("re-", StringComparison.OrdinalIgnoreCase) && Known.Contains(bare[3..]));
    }
}
