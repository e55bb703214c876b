namespace LondonBoard.Money;

/// <summary>What a "responsible party/ies and cost" cell says: who does it, and who pays what.</summary>
/// <param name="Parties">Everyone named, each once, in order.</param>
/// <param name="Costs">The sums and promises, each once.</param>
public sealed record ResponsibleCell(IReadOnlyList<string> Parties, IReadOnlyList<Cost> Costs)
{
    /// <summary>
    /// Understands a cell's lines together; total: any text gives a result. Names alone on a line belong to a sum alone on
    /// the line below them, or, in a cell that begins with such a sum, above them.
    /// </summary>
    public static ResponsibleCell Read(IReadOnlyList<string> lines) => new Reading(lines).Result();

    /// <summary>One pass over the lines.</summary>
    private sealed class Reading
    {
        private static readonly string[] Roles =
        [
            "lead", "leads", "lead agency", "partner", "partners", "funder", "funders", "funding",
            "responsible", "owner", "cost", "costs", "budget", "with",
        ];

        private static readonly string[] Added = ["plus", "+", "and ", "excl", "exc ", "not incl", "was ", "formerly", "previously", "instead of", "up from", "down from"];

        private readonly List<string> parties = [];
        private readonly HashSet<string> known = new(StringComparer.OrdinalIgnoreCase);
        private readonly List<Cost> costs = [];
        private readonly List<string> namesAbove = [];
        private readonly List<string> namesBelow = [];
        private bool open;
        private bool? sumsFirst;
        private string? heading;
        private bool bracket;

        public Reading(IReadOnlyList<string> lines)
        {
            foreach (var statement in lines.SelectMany(Statements))
                Take(statement.Trim());
            Close();
        }

        public ResponsibleCell Result() => new(parties, WithoutRestatements());

        private void Take(string line)
        {
            if (line.Length == 0 || line.Equals("n/a", StringComparison.OrdinalIgnoreCase))
                return;
            var opens = line.StartsWith('(') && !line.Contains(')');
            var closes = bracket && line.EndsWith(')') && !line.Contains('(');
            if (opens)
                (bracket, line) = (true, line[1..].TrimStart());
            if (closes)
                line = line[..^1].TrimEnd();

            var amounts = Amounts.Find(line);
            if (amounts.Count > 0 && !TakeWhole(line, amounts))
                TakeSums(CostLine.Read(line, amounts));
            else if (amounts.Count > 0)
                open = false;
            else if (line.EndsWith(':'))
                TakeHeading(line);
            else if (Promise.Of(line) is { } promise)
                TakePromise(promise);
            else
                TakeNames(line);

            if (closes)
                (bracket, heading) = (false, null);
        }

        private void TakeHeading(string line)
        {
            var words = line.TrimEnd(':', ' ');
            heading = Roles.Contains(words, StringComparer.OrdinalIgnoreCase) ? null : words;
            Close();
        }

        private void TakePromise(Cost promise)
        {
            Close();
            Name(promise.Funders);
            costs.Add(promise with { Purpose = promise.Purpose ?? heading });
        }

        private void TakeNames(string line)
        {
            if (!bracket)
                heading = null;
            sumsFirst ??= false;
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon > 0 && Roles.Contains(line[..colon], StringComparer.OrdinalIgnoreCase))
                line = line[(colon + 2)..];
            Name(PartyNames.Split(line));
            (open ? namesBelow : namesAbove).Add(line);
        }

        private void TakeSums(List<CostWords> sums)
        {
            var above = namesAbove.ToList();
            Close();
            foreach (var words in sums)
            {
                var alone = sums.Count == 1 && words.Leads && words.Funders.Count == 0 && heading is null;
                sumsFirst ??= alone;
                Name(words.Funders);
                Name(words.Others);
                var (value, currency) = (words.Amount.Value, words.Amount.Currency);
                var cost = new Cost(value, currency, Once(words.Funders), words.Purpose ?? heading, IsInKind(words.Text), words.Text) { Restated = words.Part };
                open = alone && !words.Part && sumsFirst == true;
                if (alone && !words.Part && above.Count > 0)
                    cost = cost with { Funders = Once(above.SelectMany(PartyNames.Split)), Text = $"{string.Join(' ', above)} {cost.Text}" };
                costs.Add(cost);
            }
        }

        // "£64,000 (Council £40,000; BID £24,000)": the parts say who pays; where they are all of it, the whole is not counted with them.
        private bool TakeWhole(string line, List<Amount> amounts)
        {
            var bracket = line.IndexOf('(', StringComparison.Ordinal);
            if (bracket < 0 || !line.EndsWith(')') || amounts.Count < 2 || amounts[0].End > bracket || amounts[1].Start < bracket)
                return false;
            var inside = line[(bracket + 1)..^1].Trim();
            if (inside.Contains('(') || Added.Any(w => inside.StartsWith(w, StringComparison.OrdinalIgnoreCase)))
                return false;
            TakeSums(CostLine.Read(line[..bracket].TrimEnd(), [amounts[0]]));
            var whole = costs.Count - 1;
            open = false;
            foreach (var part in inside.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (Amounts.Find(part) is { Count: > 0 } sums)
                    TakeSums(CostLine.Read(part, sums));
                else
                    TakeNames(part);
            }

            var all = costs.Skip(whole + 1).Where(c => c.Currency == costs[whole].Currency).Sum(c => c.Amount ?? 0) == costs[whole].Amount;
            for (var i = all ? whole : whole + 1; i < (all ? whole + 1 : costs.Count); i++)
                costs[i] = costs[i] with { Restated = true };
            return true;
        }

        // Semicolons divide, but not what stands in brackets.
        private static IEnumerable<string> Statements(string line)
        {
            var (start, opened, lastClose) = (0, false, line.LastIndexOf(')'));
            for (var at = 0; at < line.Length; at++)
            {
                opened = line[at] == '(' || (opened && line[at] != ')');
                if (line[at] != ';' || (opened && at < lastClose))
                    continue;
                yield return line[start..at];
                start = at + 1;
            }

            yield return line[start..];
        }

        // Names below a sum belong to it once no more of them follow.
        private void Close()
        {
            if (open && namesBelow.Count > 0)
                costs[^1] = costs[^1] with { Funders = Once(namesBelow.SelectMany(PartyNames.Split)), Text = $"{costs[^1].Text} {string.Join(' ', namesBelow)}" };
            open = false;
            namesAbove.Clear();
            namesBelow.Clear();
        }

        private void Name(IEnumerable<string> names)
        {
            foreach (var name in names)
            {
                if (known.Add(name))
                    parties.Add(name);
            }
        }

        // "Of which", "passed on" and "total" repeat money only where the money they speak of stands beside them.
        private List<Cost> WithoutRestatements()
        {
            var most = costs.Where(c => !c.Restated && c.Amount is not null)
                .GroupBy(c => c.Currency, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(c => c.Amount!.Value), StringComparer.Ordinal);
            return costs.ConvertAll(c => c.Restated && !(most.TryGetValue(c.Currency, out var sum) && c.Amount <= sum) ? c with { Restated = false } : c);
        }

        private static List<string> Once(IEnumerable<string> names) => [.. names.Distinct(StringComparer.OrdinalIgnoreCase)];

        private static bool IsInKind(string text) =>
            text.Contains("in kind", StringComparison.OrdinalIgnoreCase) || text.Contains("in-kind", StringComparison.OrdinalIgnoreCase);
    }
}
