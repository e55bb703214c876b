using System.Globalization;
using LondonBoard.Money;

namespace LondonBoard.Tests.Money;

public class ResponsibleCellTests
{
    [Theory]
    [InlineData("HMC\n£160,000", "HMC", "160000 GBP by HMC")]
    [InlineData("HMC & GLADE\n£85,000", "HMC|GLADE", "85000 GBP by HMC+GLADE")]
    [InlineData("HMC & GLADE £85,000", "HMC|GLADE", "85000 GBP by HMC+GLADE")]
    [InlineData("£92,000\nParticipating Ports, DoT & HO", "Participating Ports|DoT|HO", "92000 GBP by Participating Ports+DoT+HO")]
    [InlineData("£50,000", "", "50000 GBP")]
    [InlineData("£5,000 / HMC mapping of moorings in London", "HMC", "5000 GBP by HMC for mapping of moorings in London")]
    [InlineData("£8,000/MPS, HMC, GLA", "MPS|HMC|GLA", "8000 GBP by MPS+HMC+GLA")]
    [InlineData("HMC – Manager post and overheads - £80,000", "HMC", "80000 GBP by HMC for Manager post and overheads")]
    [InlineData("MPS – £250,000", "MPS", "250000 GBP by MPS")]
    [InlineData("MPS: £250,000", "MPS", "250000 GBP by MPS")]
    [InlineData("£5,000 from HMC towards printing", "HMC", "5000 GBP by HMC for printing")]
    [InlineData("£5,000 towards printing", "", "5000 GBP for printing")]
    [InlineData("£5,000 (HMC)", "HMC", "5000 GBP by HMC")]
    [InlineData("£5,000 training costs", "", "5000 GBP for training costs")]
    [InlineData("training costs £5,000", "", "5000 GBP for training costs")]
    [InlineData("HMC £5,000, MPS £3,000", "HMC|MPS", "5000 GBP by HMC; 3000 GBP by MPS")]
    [InlineData("£5,000/HMC, £3,000/MPS", "HMC|MPS", "5000 GBP by HMC; 3000 GBP by MPS")]
    [InlineData("HMC\n£5,000\nMPS\n£3,000", "HMC|MPS", "5000 GBP by HMC; 3000 GBP by MPS")]
    [InlineData("£5,000\nHMC\n£3,000\nMPS", "HMC|MPS", "5000 GBP by HMC; 3000 GBP by MPS")]
    [InlineData("HMC, MPS, Ports\nHMC – Manager post - £80,000\nMPS – £250,000", "HMC|MPS|Ports", "80000 GBP by HMC for Manager post; 250000 GBP by MPS")]
    [InlineData("£5k HMC; £3k MPS; officer time", "HMC|MPS", "5000 GBP by HMC; 3000 GBP by MPS; ? GBP in kind")]
    [InlineData("HMC to fund £3,000", "HMC", "3000 GBP by HMC")]
    [InlineData("£20k grant from DoT towards pilots", "DoT", "20000 GBP by DoT for grant pilots")]
    [InlineData("£12,500 (MPS 50%, HMC 50%)", "MPS|HMC", "12500 GBP by MPS+HMC")]
    [InlineData("EUR 35 750 + SEK 240 000", "", "35750 EUR; 240000 SEK")]
    [InlineData("WP2 500 EUR", "WP2", "500 EUR by WP2")]
    [InlineData("n/a", "", "")]
    [InlineData("Governance Lead W&C", "Governance Lead W&C", "")]
    [InlineData("H&S, R&D / F&GP", "H&S|R&D|F&GP", "")]
    [InlineData("HMC&MPS", "HMC|MPS", "")]
    [InlineData("Moving & Handling Adviser", "Moving & Handling Adviser", "")]
    [InlineData("Highways and Transport Team, Planning & Building Control Officer", "Highways and Transport Team|Planning & Building Control Officer", "")]
    [InlineData("Canal & River Trust", "Canal & River Trust", "")]
    [InlineData("Chair & Clerk", "Chair|Clerk", "")]
    [InlineData("Clerk and Parks Committee", "Clerk|Parks Committee", "")]
    [InlineData("Police and Council", "Police|Council", "")]
    [InlineData("NHS & Parks Team", "NHS|Parks Team", "")]
    [InlineData("NHS & MPS", "NHS|MPS", "")]
    [InlineData("HMC, London Docks, NHS, DoT & Ports", "HMC|London Docks|NHS|DoT|Ports", "")]
    [InlineData("Hammersmith & Fulham, Kensington and Chelsea", "Hammersmith & Fulham|Kensington and Chelsea", "")]
    [InlineData("Lead: HMC", "HMC", "")]
    [InlineData("32 boards", "32 boards", "")]
    [InlineData("Working Together 2006", "Working Together 2006", "")]
    [InlineData("", "", "")]
    public void Parties_and_costs_are_what_the_cell_says(string cell, string parties, string costs)
    {
        var read = ResponsibleCell.Read(cell.Split('\n'));
        string.Join('|', read.Parties).ShouldBe(parties);
        string.Join("; ", read.Costs.Select(Words)).ShouldBe(costs);
    }

    [Theory]
    [InlineData("8k", "8000 GBP")]
    [InlineData("£8k", "8000 GBP")]
    [InlineData("£1.2m", "1200000 GBP")]
    [InlineData("£1.2 million", "1200000 GBP")]
    [InlineData("$8,000", "8000 USD")]
    [InlineData("8000.00 USD", "8000 USD")]
    [InlineData("USD 8000", "8000 USD")]
    [InlineData("2x 500.00 USD", "1000 USD")]
    [InlineData("€5k", "5000 EUR")]
    [InlineData("8,000", "8000 GBP")]
    [InlineData("EUR 12 000", "12000 EUR")]
    [InlineData("SEK 240\u00A0000", "240000 SEK")]
    [InlineData("12\u202F500 €", "12500 EUR")]
    [InlineData("NOK 1 250 000", "1250000 NOK")]
    [InlineData("3 500 DKK", "3500 DKK")]
    [InlineData("CHF 12'500", "12500 CHF")]
    [InlineData("1.250.000 PLN", "1250000 PLN")]
    [InlineData("1.250,50 €", "1250.5 EUR")]
    [InlineData("12,50 €", "12.5 EUR")]
    [InlineData("£3 500", "3500 GBP")]
    [InlineData("EUR 12.000", "? EUR")]
    [InlineData("saves £640", "? GBP for saves")]
    [InlineData("500 pounds", "500 GBP")]
    [InlineData("£0.50", "0.5 GBP")]
    [InlineData("£3k p.a.", "3000 GBP for p.a.")]
    [InlineData("£500 x 32 boards", "16000 GBP for boards")]
    [InlineData("£5,000.", "5000 GBP")]
    [InlineData("£5-10k", "? GBP")]
    [InlineData("£5k - £10k", "? GBP")]
    [InlineData("£5,000-10,000", "? GBP")]
    [InlineData("£99999999999999999999999999", "? GBP")]
    [InlineData("nil", "0 GBP")]
    [InlineData("no cost", "0 GBP")]
    [InlineData("TBC", "? GBP")]
    [InlineData("HMC – TBC", "? GBP by HMC")]
    [InlineData("HMC (funding tbc)", "? GBP by HMC")]
    [InlineData("in kind", "? GBP in kind")]
    [InlineData("officer time", "? GBP in kind")]
    [InlineData("MPS – officer time", "? GBP by MPS in kind")]
    [InlineData("within existing resources", "? GBP in kind")]
    [InlineData("£10,000 passed on to local boards", "10000 GBP for passed on to local boards")]
    public void A_sum_or_promise_is_read_however_it_is_written(string cell, string cost) =>
        Words(ResponsibleCell.Read([cell]).Costs.ShouldHaveSingleItem()).ShouldBe(cost);

    [Fact]
    public void Sums_under_a_heading_in_brackets_are_for_it_and_not_the_name_aboves()
    {
        var read = ResponsibleCell.Read(
        [
            "HMC", "£8,000/MPS,HMC,GLA, Pilots & London Seamen’s Aid", "(Supplements:", "£5,000/London Docks", "£5,000/ALPO", "£5,000/St Annes Fellowship /Links)",
        ]);
        read.Parties.ShouldBe(["HMC", "MPS", "GLA", "Pilots", "London Seamen’s Aid", "London Docks", "ALPO", "St Annes Fellowship", "Links"]);
        read.Costs.Select(Words).ShouldBe(
        [
            "8000 GBP by MPS+HMC+GLA+Pilots+London Seamen’s Aid", "5000 GBP by London Docks for Supplements", "5000 GBP by ALPO for Supplements",
            "5000 GBP by St Annes Fellowship+Links for Supplements",
        ]);
    }

    [Fact]
    public void The_words_of_a_cost_hold_the_name_and_the_sum_on_one_line() =>
        ResponsibleCell.Read(["HMC & GLADE", "£85,000"]).Costs[0].Text.ShouldBe("HMC & GLADE £85,000");

    [Theory]
    [InlineData("MPS £250,000, of which £64,000 passed on to local boards via HMC")]
    [InlineData("MPS – £250,000\n£64,000 passed on to local boards")]
    [InlineData("MPS £200,000\nHMC £50,000\nTotal £250,000")]
    [InlineData("£250,000 (MPS £200,000; HMC £50,000)")]
    [InlineData("£250,000 (MPS £200,000, HMC £50,000)")]
    [InlineData("£250,000 (of it £64,000 a year)")]
    [InlineData("£250,000\nof which MPS £200,000")]
    public void Money_passed_on_or_added_up_is_counted_once(string cell) =>
        CostTotals.Of([("1", ResponsibleCell.Read(cell.Split('\n')).Costs)]).Currencies.ShouldHaveSingleItem().Total.ShouldBe(250_000);

    private static string Words(Cost cost) =>
        string.Create(CultureInfo.InvariantCulture, $"{cost.Amount?.ToString("0.##", CultureInfo.InvariantCulture) ?? "?"} {cost.Currency}")
        + (cost.Funders.Count > 0 ? $" by {string.Join('+', cost.Funders)}" : "")
        + (cost.Purpose is null ? "" : $" for {cost.Purpose}")
        + (cost.InKind ? " in kind" : "");
}
