namespace LondonBoard.Reading.Minutes;

/// <summary>One paragraph of minutes, list entry or line of a table cell, with what its looks say about it.</summary>
/// <param name="Row">Its place in the document, from 1.</param>
/// <param name="Text">Its words, without number, bullet, box and marks of emphasis.</param>
internal sealed record MinuteLine(int Row, string Text)
{
    /// <summary>The level of a heading, from 0; null for text.</summary>
    public int? Heading { get; init; }

    /// <summary>The number before it, without its dot: "5", "2.1", "12/34", "iv"; null where it has none.</summary>
    public string? Number { get; init; }

    /// <summary>What stands behind the number: '.', ')', ':', or a blank; 'a' where a numbered list gave it.</summary>
    public char Delimiter { get; init; }

    /// <summary>How deep it stands: blanks before it, or the level of its list.</summary>
    public int Indent { get; init; }

    /// <summary>Whether it stands as a bullet.</summary>
    public bool Bullet { get; init; }

    /// <summary>Whether its box is ticked; null where it has none.</summary>
    public bool? Ticked { get; init; }

    /// <summary>The bold words it begins with; all of them where the line is bold.</summary>
    public string BoldLead { get; init; } = "";

    /// <summary>The bold words it ends with; empty where it does not.</summary>
    public string BoldTail { get; init; } = "";

    /// <summary>Who is to do what it says, where that stands in a line above or below it.</summary>
    public string? Who { get; init; }

    /// <summary>Whether it is struck through.</summary>
    public bool Struck { get; init; }

    /// <summary>Whether a recorder stamped it: "Roll call  (ann, 15:00:40)".</summary>
    public bool Stamped { get; init; }

    /// <summary>Whether it is quoted.</summary>
    public bool Quoted { get; init; }

    /// <summary>Whether blank space stands above it.</summary>
    public bool Apart { get; init; }

    /// <summary>Its cells, where it is a row of several; cells may be empty.</summary>
    public IReadOnlyList<string> Cells { get; init; } = [];

    /// <summary>Whether its cells are all of one person: a row of an attendance table.</summary>
    public bool OnePerson { get; init; }

    /// <summary>The words in the action column beside it; null where there are none.</summary>
    public string? Margin { get; init; }

    /// <summary>The words in the column of owners, where the action column has the deed.</summary>
    public string? MarginWho { get; init; }

    /// <summary>The words in the deadline column beside it.</summary>
    public string? MarginDue { get; init; }

    /// <summary>Which lines share one cell, and so one margin: those of the same number; 0 for none.</summary>
    public int Block { get; init; }

    /// <summary>Whether it stands in the column of items, beside what was said on it.</summary>
    public bool Titles { get; init; }

    /// <summary>The table of actions that stands here in place of a line.</summary>
    public ActionTable? Table { get; init; }

    /// <summary>Whether it is a row of a table that is neither attendance nor minutes.</summary>
    public bool Data { get; init; }

    /// <summary>What our own paper says behind an action that it carries on; taken off the words.</summary>
    public Papers.CarriedNote? Carried { get; init; }

    /// <summary>Whether it looks like an entry of a list: a bullet, a number or a box before it.</summary>
    public bool Entry => Bullet || Number is not null || Ticked is not null;

    /// <summary>Whether all of it is bold.</summary>
    public bool Bold => BoldLead.Length > 0 && BoldLead.Length >= Text.TrimEnd(' ', ':', '.', ')', '?', '!', '”', '’', '"').Length;
}
