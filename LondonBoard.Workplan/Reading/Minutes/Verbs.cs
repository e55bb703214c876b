namespace LondonBoard.Reading.Minutes;

/// <summary>The verbs that actions begin with, so that "Contact" is told from a name.</summary>
internal static class Verbs
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase);

    static Verbs()
    {
        foreach (var verb in (
            "accept acquire act action add address adjust administer adopt advertise advise agree allocate allow amend analyse analyze announce apply appoint appraise approach approve arrange ascertain ask assemble assess assign assist attach attend audit authorise authorize await award backport ban begin benchmark bill book brief bring broadcast budget build bump buy calculate call cancel capture carry change chase chat check choose circulate clarify clean clear close coach co-ordinate collate collect combine come commence comment commission commit communicate compare compile complete compose conduct confirm connect consider consolidate consult contact contain continue contribute convene convert coordinate copy correct create cut deal debug decide declare define delegate delete deliver demo deploy deprecate describe design determine develop devise diarise direct disable discuss display dispose distribute divide do document donate double-check download draft draw drive drop edit elect email e-mail embed enable encourage engage enquire enroll ensure enter escalate establish estimate evaluate examine expand experiment explain explore express extend extract facilitate feed feedback fetch file fill finalise finalize finance find finish fit fix flag follow follow-up forward format formulate frame free fund gather generate get give go grant hand handle have help highlight hire hold host identify implement improve include incorporate increase inform initiate insert inspect install instruct integrate interview introduce investigate invite invoice involve issue join keep label land launch lead learn leave let liaise limit link list load lobby locate lock log look lower mail maintain make manage map mark measure meet mention merge migrate model modify monitor move name negotiate nominate note notify obtain offer open operate order organise organize outline oversee paint park pass pay perform phone pick pilot ping place plan poll populate post postpone prepare present press prevent print prioritise prioritize process procure produce progress promote prompt propose prove provide publicise publicize publish pull purchase pursue push put query question quote raise reach read re-read rebase rebuild recheck recirculate recommend reconcile reconsider record recruit redraft reduce refer refine reflect refresh register reinstate reissue reject relabel relay release remind remove rename renew reopen repair repeat replace reply report repost represent request research reserve resend resolve respond restart restore resubmit retain retrieve return revert review revise revisit rewrite ring roll rotate run save schedule scope score search secure see seek select sell send separate serve set setup settle share ship show sign simplify solicit sort source speak specify split spread staff stand start state stop store streamline strengthen study submit suggest summarise summarize supply support survey suspend switch table take talk target tell tender test thank telephone tidy track train transfer translate treat trial triage try turn type undertake update upgrade upload use validate verify view visit volunteer vote wait walk watch work wrap write").Split(' '))
        {
            Known.Add(verb);
        }
    }

    /// <summary>Whether a word is its own past tense, so that "Ann read a poem" tells what was.</summary>
    public static bool IsAlsoPast(string word) => word is "read" or "put" or "set" or "cut" or "let" or "split" or "spread" or "bid" or "hit" or "shut" or "quit" or "cost";

    /// <summary>Whether a word also is a thing that groups are named after: "Audit sub-group", "Budget committee".</summary>
    public static bool IsAlsoNoun(string word) => word.ToLowerInvariant() is "audit" or "budget" or "design" or "research" or "review" or "study" or "support" or "survey" or "test" or "work" or "project" or "process" or "supply" or "fund" or "finance" or "press" or "trial" or "plan" or "benchmark" or "recruit" or "transfer" or "award" or "host";

    /// <summary>Whether a word is such a verb, "re-" before it or not.</summary>
    public static bool Is(string word)
    {
        var bare = word.Trim('.', ',', ':', ';', '(', ')', '/');
        return Known.Contains(bare) || (bare.StartsWith("re-", StringComparison.OrdinalIgnoreCase) && Known.Contains(bare[3..]));
    }
}
