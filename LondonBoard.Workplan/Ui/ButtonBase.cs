using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace LondonBoard.Ui;

/// <summary>What every button has.</summary>
public abstract class ButtonBase : ComponentBase
{
    /// <summary>How much it weighs.</summary>
    [Parameter] public Variant Variant { get; set; }

    /// <summary>What it is about.</summary>
    [Parameter] public Color Color { get; set; }

    /// <summary>Cannot be pressed now.</summary>
    [Parameter] public bool Disabled { get; set; }

    /// <summary>Pressed by mouse, finger, Enter or Space.</summary>
    [Parameter] public EventCallback<MouseEventArgs> OnClick { get; set; }

    /// <summary>More classes.</summary>
    [Parameter] public string? Class { get; set; }

    /// <summary>Any other attribute of the element.</summary>
    [Parameter(CaptureUnmatchedValues = true)] public IReadOnlyDictionary<string, object>? UserAttributes { get; set; }

    private protected string? Classes(string? more = null) =>
        Markup.Classes("button", "button-" + Variant.Css(), Color == Color.Default ? null : "button-" + Color.Css(), more, Class);
}
