using System.Collections.Frozen;

namespace LondonBoard.Reading;

/// <content>The vocabulary, with commas between the phrases. A phrase that stands in two lists means what the later one says.</content>
internal static partial class HeadingWords
{
    private const string Numbers = """
        no, nr, num, number, ref, reference, id,
        item no, item number, action no, action number, action ref, action id,
        ref no, reference number, reference no, code, serial, serial no, s/n, sn, line, row,
        objective no, task no, task id, sr no, index, unique id,
        wp, wp no, scheme no, scheme ref, project no, project ref
        """;

    private const string Items = """
        item, items, agenda item,
        title, name, project, projects, project name, project title,
        objective, objectives, strategic objective, key objective,
        priority, priorities, strategic priority, priority area, priority theme, theme, themes,
        workstream, work stream, work streams, workstreams,
        work area, area of work, area, area of focus, focus area, focus,
        topic, subject, aim, aims, goal, goals, strategic goal,
        programme, programme area, initiative, initiatives,
        issue, issues, issue identified, recommendation, recommendations,
        strand, work strand, standard, requirement, area for development, area for improvement, area of development,
        key area, key areas, key theme, business objective, ambition, pledge, commitment,
        finding, findings, learning point, learning,
        work package, workpackage, package, element,
        report, reports, report title, agenda topic, subject matter, decision, milestone title
        """;

    private const string Activities = """
        activity, activities, action, actions, task, tasks, what,
        action required, actions required, action needed, actions needed, action to be taken, actions to be taken,
        action point, action points, action item, action items,
        key actions, key action, key activities, key activity, key tasks,
        planned activity, planned activities, planned actions,
        proposed action, proposed actions, agreed action, agreed actions, specific actions, smart action,
        description, action description, task description, description of action, deliverable, deliverables, key deliverables,
        steps, step, next step, next steps, work to be done, work required, work, work plan,
        how, method, methodology, to do, improvement action, actions we will take, our actions, tactics,
        intervention, interventions, sub task, subtask, sub tasks, action taken to deliver,
        details, detail, description of work, what will be done,
        task name, milestone description, action to deliver
        """;

    private const string TargetGroups = """
        target group, target groups, target audience, audience, audiences, for whom,
        beneficiary, beneficiaries, who for, client group, client groups,
        target population, population, participants, who will benefit, who is it for, service users, cohort, target,
        customers, stakeholders, key stakeholders, stakeholder, stakeholder group, intended audience,
        protected characteristic, protected characteristics, equality group, equality groups, priority group, priority groups
        """;

    private const string Leads = """
        lead, leads, owner, owners, who, by whom, whom,
        responsible, responsibility, responsibilities, responsible party, responsible parties, responsible party/ies, party/ies, ies,
        responsible person, responsible persons, responsible officer, responsible body, responsible agency, responsible organisation,
        person responsible, persons responsible, people responsible, person/s responsible, person(s) responsible, officer responsible, agency responsible,
        who is responsible, whos responsible,
        accountable, accountability, accountable officer,
        lead officer, lead agency, lead agencies, lead person, lead organisation,
        lead partner, lead member, lead name, lead professional, lead director, lead and partners,
        named lead, strategic lead, operational lead, senior responsible owner, sro,
        executive lead, exec lead, executive sponsor, sponsor,
        action owner, action lead, action by, action by whom, actioned by, assigned to, assignee, allocated to,
        partners, partner, key partners, partner agencies, partner agency, delivery partners, supporting partners, supported by, support,
        led by, delivered by,
        officer, officers, agency, agencies, organisation, organisations,
        who will do it, who will lead, who leads, contact, lead contact, initials,
        team, named person, named officer, subgroup, sub group, lead group, responsible group, group responsible, chair,
        delivery lead, project lead, project manager, manager,
        raci, collaborators, contributors, undertaken by, to be done by whom, facilitator, coordinator, co ordinator,
        others involved, who involved, staff member, staff
        """;

    private const string Costs = """
        cost, costs, budget, budgets,
        funding, funder, funders, funding source, source of funding,
        resource, resources, resources required, resources needed, resource implications, resource implication, resource requirements,
        financial implications, financial implication, finance, finances, amount, price, spend, expenditure,
        estimated cost, est cost, total cost, cost estimate, budget required, allocation, gbp, value, cost implications,
        contribution, contributions, fund, money, investment, grant,
        funded by, funded from, funding body, funding stream, external funding, paid by, who pays, budget source, source of budget, finance source, source of finance
        """;

    private const string Reports = """
        progress, progress to date, update, updates, latest update, update notes,
        comment, comments, note, notes, progress notes, commentary,
        position, current position, latest position, position statement, position to date, remarks, remark,
        status update, status updates, progress update, progress updates,
        progress report, progress made, progress comments, progress/comments, narrative, update narrative,
        achievements, achievements to date, achieved, achievement, actions taken, action taken, actions completed,
        evidence of progress, current status and progress, highlight report,
        what we have done, what has been done, work done, work to date, completed actions, outcome to date, outcomes to date,
        observations, feedback, latest, latest progress, monitoring, monitoring comments, review comments, review notes,
        justification, current situation, state of play, how it stands, where things stand
        """;

    private const string Timings = """
        timing, timings, when, by when, deadline, deadlines, due, due date, due by, date due,
        timescale, timescales, time scale, time scales, time frame, time frames, timeframe, timeframes,
        timeline, timelines, time line,
        target date, target dates, target completion, target completion date, target start, target end,
        completion, completion date, complete by, completed by, to be completed by, completion by,
        date, dates, by, start, start date, end, end date, finish, finish date,
        planned start, planned end, planned finish, planned completion,
        review date, next review, date for completion, date for review, date of completion, date to be completed,
        delivery date, delivery by, deliver by, schedule, scheduled, month, months, year, quarter, period, duration,
        due for completion, expected completion, expected date, implementation date,
        revised date, revised deadline, revised target date, original date, original deadline, original target date,
        forecast date, actual date, date completed, completed date, actual completion, milestone date,
        time, date set, by date, ecd, launch date
        """;

    private const string States = """
        status, rag, brag, rag rating, rag status, brag rating, brag status, status rag,
        current status, current rag, previous rag, rating, state, action status, overall status, delivery status, progress rag, traffic light,
        completed?, complete?, complete, completed, done, done?, complete y/n, completed y/n, status of action,
        confidence, delivery confidence, on track, bragr, bragrs
        """;

    private const string Others = """
        success measure, success measures, measure, measures, measure of success, measures of success, success criteria, success criterion,
        outcome, outcomes, desired outcome, desired outcomes, intended outcome, intended outcomes, expected outcome, expected outcomes, planned outcome,
        outcome measure, outcome measures, kpi, kpis,
        performance indicator, performance indicators, performance measure, performance measures, indicator, indicators,
        output, outputs, impact, expected impact, impact measure,
        evidence, evidence source, sources of evidence, source of evidence,
        risk, risks, risk rating, risks and mitigation, mitigation, dependency, dependencies, link, links,
        source, category, type, level, weight, weighting, score, baseline, rationale, reason,
        benefit, benefits, result, results, success, strategic link, links to, link to strategy, links to other plans,
        priority rating, priority level, urgency, likelihood, assurance, governance, barriers, barrier,
        location, venue, ward,
        date added, date raised, date opened, raised by, date agreed, date of meeting, meeting date,
        percent complete, percentage complete, % complete, %, trend, direction of travel, domain,
        telephone, email, e mail, phone, hours, days, effort,
        means of verification, verification, assumptions, constraints, how measured, change log, severity,
        milestone, milestones, key milestones, quarterly milestones, term, meaning, definition,
        role, job title, post, present, apologies, attendance, page, paper, papers, enclosure, presenter
        """;

    private static FrozenDictionary<string, Meaning> Vocabulary()
    {
        var phrases = new Dictionary<string, Meaning>();
        Add(Meaning.Number, Numbers);
        Add(Meaning.Item, Items);
        Add(Meaning.Activity, Activities);
        Add(Meaning.TargetGroup, TargetGroups);
        Add(Meaning.Lead, Leads);
        Add(Meaning.Cost, Costs);
        Add(Meaning.Progress, Reports);
        Add(Meaning.Timing, Timings);
        Add(Meaning.Status, States);
        Add(Meaning.Other, Others);
        return phrases.ToFrozenDictionary();

        void Add(Meaning meaning, string list)
        {
            foreach (var phrase in list.Split(',').Select(Normal).Where(p => p.Length > 0))
                phrases[phrase] = meaning;
        }
    }
}
