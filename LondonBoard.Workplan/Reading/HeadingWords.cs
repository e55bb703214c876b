using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace LondonBoard.Reading;

/// <summary>What a column of somebody's plan is about.</summary>
internal enum Meaning
{
    None,
    Number,
    Item,
    Activity,
    TargetGroup,
    Lead,
    Cost,
    Progress,
    Timing,
    Status,

    /// <summary>A date for a heading: a column a meeting, a month or a quarter.</summary>
    Date,

    /// <summary>A meaning of its own that is none of the board's: kept under its name.</summary>
    Other,
}

/// <summary>A meaning, and from 0 to 1 how plainly the words say it; from 0.7 it is taken as said.</summary>
internal readonly record struct Guess(Meaning Meaning, double Strength);

/// <summary>
/// Reads a column's heading by a vocabulary of what councils, health boards and charities write, and by where English
/// puts the word that matters: last ("action owner"), or before "of", "for", "against" ("date of completion").
/// </summary>
internal static partial class HeadingWords
{
    private static readonly FrozenDictionary<string, Meaning> Phrases = Vocabulary();

    /// <summary>Every heading of the vocabulary, in small letters.</summary>
    public static IReadOnlyList<string> Known => Phrases.Keys;

    /// <summary>Reads a heading; anything unknown is <see cref="Meaning.None"/>.</summary>
    public static Guess Read(string heading)
    {
        if (heading.Length is 0 or > 160)
            return default;
        if (DateWords.IsDateHeading(heading))
            return new Guess(Meaning.Date, 1);
        if (ReadWhole(heading) is { Meaning: not Meaning.None } whole)
            return whole;
        var bare = Bracketed().Replace(heading, " ");
        if (bare != heading && ReadWhole(bare) is { Meaning: not Meaning.None } unbracketed)
            return unbracketed;
        var parts = ReadParts(bare);
        // A sentence that happens to end in a word of the vocabulary heads no column.
        return Normal(bare).AsSpan().Count(' ') >= 8 ? parts with { Strength = Math.Min(parts.Strength, 0.6) } : parts;
    }

    private static Guess ReadWhole(string heading)
    {
        var words = Normal(heading);
        if (Phrases.TryGetValue(words, out var exact))
            return new Guess(exact, 1);
        if (words.Length == 0)
            return heading.Contains('£', StringComparison.Ordinal) ? new Guess(Meaning.Cost, 1) : heading.Trim() == "#" ? new Guess(Meaning.Number, 1) : default;
        return Question(words);
    }

    // "Action / Task", "Responsible party and cost": the parts that are known decide, the first of them leading.
    private static Guess ReadParts(string heading)
    {
        var parts = Joints().Split(heading).Where(p => Normal(p).Length > 0).ToList();
        if (parts.Count is > 1 and <= 6)
        {
            var known = parts.Select(ReadPhrase).Where(g => g.Strength >= 0.7).ToList();
            if (known.Count > 0)
            {
                var lead = known[0];
                var agreed = known.All(g => Kin(g.Meaning) == Kin(lead.Meaning)) && known.Count * 2 >= parts.Count;
                return lead with { Strength = agreed ? 0.9 : 0.7 };
            }
        }

        return ReadPhrase(heading);
    }

    private static Meaning Kin(Meaning meaning) => meaning == Meaning.Cost ? Meaning.Lead : meaning;

    private static Guess ReadPhrase(string text)
    {
        var words = Normal(text);
        if (Phrases.TryGetValue(words, out var exact))
            return new Guess(exact, 1);
        if (Question(words) is { Meaning: not Meaning.None } question)
            return question;
        // "Update Q1 2023", "RAG (June)": the date says which of several.
        var undated = DateWords.WithoutDates(words);
        if (undated != words && Phrases.TryGetValue(undated, out var dated))
            return new Guess(dated, 0.9);
        var head = Prepositions().Split(words, 2)[0].Trim();
        if (head.Length > 0 && head != words && Phrases.TryGetValue(head, out var before))
            return new Guess(before, 0.85);
        var all = (head.Length > 0 ? head : words).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var from = 1; from < all.Length; from++)
        {
            if (Phrases.TryGetValue(string.Join(' ', all[from..]), out var last))
                return new Guess(last, all.Length <= 5 ? 0.8 : 0.6);
        }

        var any = words.Split(' ').Reverse().FirstOrDefault(w => w.Length > 2 && Phrases.ContainsKey(w));
        return any is null ? default : new Guess(Phrases[any], 0.4);
    }

    private static Guess Question(string words) => words switch
    {
        _ when ForWhom().IsMatch(words) => new Guess(Meaning.TargetGroup, 0.9),
        _ when Outcome().IsMatch(words) => new Guess(Meaning.Other, 0.9),
        _ when Done().IsMatch(words) => new Guess(Meaning.Progress, 0.9),
        _ when words.StartsWith("who ", StringComparison.Ordinal) => new Guess(Meaning.Lead, 0.9),
        _ when words.StartsWith("when ", StringComparison.Ordinal) || words.StartsWith("by when ", StringComparison.Ordinal) => new Guess(Meaning.Timing, 0.9),
        _ when Aim().IsMatch(words) => new Guess(Meaning.Item, 0.85),
        _ when words.StartsWith("how much", StringComparison.Ordinal) => new Guess(Meaning.Cost, 0.85),
        _ when words.StartsWith("what ", StringComparison.Ordinal) || words.StartsWith("how ", StringComparison.Ordinal) => new Guess(Meaning.Activity, 0.85),
        _ => default,
    };

    private static string Normal(string heading)
    {
        var words = new StringBuilder(heading.Length);
        foreach (var c in heading)
        {
            if (char.IsLetterOrDigit(c) || c is '%')
                words.Append(char.ToLowerInvariant(c));
            else if (c is not ('\'' or '’' or '.') && words.Length > 0 && words[^1] != ' ')
                words.Append(' ');
        }

        return words.ToString().Trim();
    }

    private static FrozenDictionary<string, Meaning> Vocabulary()
    {
        var phrases = new Dictionary<string, Meaning>();
        void Add(Meaning meaning, string list)
        {
            foreach (var phrase in list.Split(',').Select(Normal).Where(p => p.Length > 0))
                phrases[phrase] = meaning;
        }

        Add(Meaning.Number, "no,nr,num,number,ref,reference,id,item no,item number,action no,action number,action ref,action id,ref no,reference number,reference no,code,serial,serial no,s/n,sn,line,row,objective no,task no,task id,sr no,index,unique id,wp,wp no,scheme no,scheme ref,project no,project ref");
        Add(Meaning.Item, "item,items,agenda item,title,name,project,projects,project name,project title,objective,objectives,strategic objective,key objective,priority,priorities,strategic priority,priority area,priority theme,theme,themes,workstream,work stream,work streams,workstreams,work area,area of work,area,area of focus,focus area,focus,topic,subject,aim,aims,goal,goals,strategic goal,programme,programme area,initiative,initiatives,issue,issues,issue identified,recommendation,recommendations,strand,work strand,standard,requirement,area for development,area for improvement,area of development,key area,key areas,key theme,business objective,ambition,pledge,commitment,finding,findings,learning point,learning,work package,workpackage,package,element,report,reports,report title,agenda topic,subject matter,decision,milestone title");
        Add(Meaning.Activity, "activity,activities,action,actions,task,tasks,what,action required,actions required,action needed,actions needed,action to be taken,actions to be taken,action point,action points,action item,action items,key actions,key action,key activities,key activity,key tasks,planned activity,planned activities,planned actions,proposed action,proposed actions,agreed action,agreed actions,specific actions,smart action,description,action description,task description,description of action,deliverable,deliverables,key deliverables,steps,step,next step,next steps,work to be done,work required,work,work plan,how,method,methodology,to do,improvement action,actions we will take,our actions,tactics,intervention,interventions,sub task,subtask,sub tasks,action taken to deliver,details,detail,description of work,what will be done,task name,milestone description,action to deliver");
        Add(Meaning.TargetGroup, "target group,target groups,target audience,audience,audiences,for whom,beneficiary,beneficiaries,who for,client group,client groups,target population,population,participants,who will benefit,who is it for,service users,cohort,target,customers,stakeholders,key stakeholders,stakeholder,stakeholder group,intended audience,protected characteristic,protected characteristics,equality group,equality groups,priority group,priority groups");
        Add(Meaning.Lead, "lead,leads,owner,owners,who,by whom,whom,responsible,responsibility,responsibilities,responsible party,responsible parties,responsible party/ies,party/ies,ies,responsible person,responsible persons,responsible officer,responsible body,responsible agency,responsible organisation,person responsible,persons responsible,people responsible,person/s responsible,person(s) responsible,officer responsible,agency responsible,who is responsible,whos responsible,accountable,accountability,accountable officer,lead officer,lead agency,lead agencies,lead person,lead organisation,lead partner,lead member,lead name,lead professional,lead director,lead and partners,named lead,strategic lead,operational lead,senior responsible owner,sro,executive lead,exec lead,executive sponsor,sponsor,action owner,action lead,action by,action by whom,actioned by,assigned to,assignee,allocated to,partners,partner,key partners,partner agencies,partner agency,delivery partners,supporting partners,supported by,support,led by,delivered by,officer,officers,agency,agencies,organisation,organisations,who will do it,who will lead,who leads,contact,lead contact,initials,team,named person,named officer,subgroup,sub group,lead group,responsible group,group responsible,chair,delivery lead,project lead,project manager,manager,raci,collaborators,contributors,undertaken by,to be done by whom,facilitator,coordinator,co ordinator,others involved,who involved,staff member,staff");
        Add(Meaning.Cost, "cost,costs,budget,budgets,funding,funder,funders,funding source,source of funding,resource,resources,resources required,resources needed,resource implications,resource implication,resource requirements,financial implications,financial implication,finance,finances,amount,price,spend,expenditure,estimated cost,est cost,total cost,cost estimate,budget required,allocation,gbp,value,cost implications,contribution,contributions,fund,money,investment,grant,funded by,funded from,funding body,funding stream,external funding,paid by,who pays,budget source,source of budget,finance source,source of finance");
        Add(Meaning.Progress, "progress,progress to date,update,updates,latest update,update notes,comment,comments,note,notes,progress notes,commentary,position,current position,latest position,position statement,position to date,remarks,remark,status update,status updates,progress update,progress updates,progress report,progress made,progress comments,progress/comments,narrative,update narrative,achievements,achievements to date,achieved,achievement,actions taken,action taken,actions completed,evidence of progress,current status and progress,highlight report,what we have done,what has been done,work done,work to date,completed actions,outcome to date,outcomes to date,observations,feedback,latest,latest progress,monitoring,monitoring comments,review comments,review notes,justification,current situation,state of play,how it stands,where things stand");
        Add(Meaning.Timing, "timing,timings,when,by when,deadline,deadlines,due,due date,due by,date due,timescale,timescales,time scale,time scales,time frame,time frames,timeframe,timeframes,timeline,timelines,time line,target date,target dates,target completion,target completion date,target start,target end,completion,completion date,complete by,completed by,to be completed by,completion by,date,dates,by,start,start date,end,end date,finish,finish date,planned start,planned end,planned finish,planned completion,review date,next review,date for completion,date for review,date of completion,date to be completed,delivery date,delivery by,deliver by,schedule,scheduled,month,months,year,quarter,period,duration,due for completion,expected completion,expected date,implementation date,revised date,revised deadline,revised target date,original date,original deadline,original target date,forecast date,actual date,date completed,completed date,actual completion,milestone date,time,date set,by date,ecd,launch date");
        Add(Meaning.Status, "status,rag,brag,rag rating,rag status,brag rating,brag status,status rag,current status,current rag,previous rag,rating,state,action status,overall status,delivery status,progress rag,traffic light,completed?,complete?,complete,completed,done,done?,complete y/n,completed y/n,status of action,confidence,delivery confidence,on track,bragr,bragrs");
        Add(Meaning.Other, "success measure,success measures,measure,measures,measure of success,measures of success,success criteria,success criterion,outcome,outcomes,desired outcome,desired outcomes,intended outcome,intended outcomes,expected outcome,expected outcomes,planned outcome,outcome measure,outcome measures,kpi,kpis,performance indicator,performance indicators,performance measure,performance measures,indicator,indicators,output,outputs,impact,expected impact,impact measure,evidence,evidence source,sources of evidence,source of evidence,risk,risks,risk rating,risks and mitigation,mitigation,dependency,dependencies,link,links,source,category,type,level,weight,weighting,score,baseline,rationale,reason,benefit,benefits,result,results,success,strategic link,links to,link to strategy,links to other plans,priority rating,priority level,urgency,likelihood,assurance,governance,barriers,barrier,location,venue,ward,date added,date raised,date opened,raised by,date agreed,date of meeting,meeting date,percent complete,percentage complete,% complete,%,trend,direction of travel,domain,telephone,email,e mail,phone,hours,days,effort,means of verification,verification,assumptions,constraints,how measured,change log,severity,milestone,milestones,key milestones,quarterly milestones,term,meaning,definition,role,job title,post,present,apologies,attendance,page,paper,papers,enclosure,presenter");
        return phrases.ToFrozenDictionary();
    }

    [GeneratedRegex(@"\([^()]{0,120}\)|\[[^\[\]]{0,120}\]")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\s*[/&,;+|–—:]\s*|\s+-\s+|\s+and\s+|\s+or\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Joints();

    [GeneratedRegex(@"\b(of|for|against|to|in|by|on|since|at|from|with|required|needed|agreed|be|this|as|during|per)\b")]
    private static partial Regex Prepositions();

    [GeneratedRegex(@"^(for (whom|which|what)\b|who (is|are) (it|this|they) for|who will benefit|who benefits|who is .{0,30}aimed at)")]
    private static partial Regex ForWhom();

    [GeneratedRegex(@"^(how (will|do|can|would) (we|you|i) (know|measure|tell|evidence|check|monitor)|how (will|do) it be (measured|monitored|evidenced)|how will .{0,40}(measured|monitored|known|evidenced)|what (difference|impact|will success|does success|does good|will be different|will good|will change)|what (will|would) .{0,20}look like|what outcome|why)\b")]
    private static partial Regex Outcome();

    [GeneratedRegex(@"^(what|how) (have|has|did) |^what (we|i) (have|did)|^how (are|is) (we|it) (doing|going)|^where (are we|we are|things (are|stand)|it stands)")]
    private static partial Regex Done();

    [GeneratedRegex(@"^what (do|are) (we|you) (want|trying|aiming|hoping|need) |^what (we|you) want|^what is the (issue|aim|objective|priority|problem)|^what needs (to )?(change|improv)")]
    private static partial Regex Aim();
}
