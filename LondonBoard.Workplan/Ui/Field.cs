using System.Globalization;
using System.Linq.Expressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Rendering;

namespace LondonBoard.Ui;

/// <summary>
/// What every field of a form has: a label, a value, help, and what is wrong with it. Inside an <c>EditForm</c> it tells the
/// form of changes and shows the form's messages; outside it stands alone. It never writes its own parameters: the value
/// goes out by <see cref="ValueChanged"/> and comes back as <see cref="Value"/>.
/// </summary>
/// <typeparam name="T">What the field holds.</typeparam>
public abstract class Field<T> : ComponentBase, IDisposable
{
    private EditContext? listened;

    /// <summary>What the field asks for; also its name to a screen reader.</summary>
    [Parameter, EditorRequired] public required string Label { get; set; }

    /// <summary>The label is heard but not seen (a search box with an icon).</summary>
    [Parameter] public bool HideLabel { get; set; }

    /// <summary>What it holds.</summary>
    [Parameter] public T? Value { get; set; }

    /// <summary>A person changed it.</summary>
    [Parameter] public EventCallback<T?> ValueChanged { get; set; }

    /// <summary>Where the value lives; <c>@bind-Value</c> gives it. Names the field in forms that are posted, and finds its messages.</summary>
    [Parameter] public Expression<Func<T>>? ValueExpression { get; set; }

    /// <summary>A line of help under the field.</summary>
    [Parameter] public string? HelperText { get; set; }

    /// <summary>The form cannot do without it. Said in words and to assistive technology; checking is the rules' affair.</summary>
    [Parameter] public bool Required { get; set; }

    /// <summary>Cannot be changed now.</summary>
    [Parameter] public bool Disabled { get; set; }

    /// <summary>Something is wrong with it; <see cref="ErrorText"/> says what.</summary>
    [Parameter] public bool Error { get; set; }

    /// <summary>What is wrong and what to do. The form's own messages follow it.</summary>
    [Parameter] public string? ErrorText { get; set; }

    /// <summary>The field's name in a posted form; by default the path of the bound property ("Input.Email").</summary>
    [Parameter] public string? Name { get; set; }

    /// <summary>More classes.</summary>
    [Parameter] public string? Class { get; set; }

    /// <summary>Any other attribute of the control (<c>autocomplete</c>, <c>placeholder</c>, <c>autofocus</c>).</summary>
    [Parameter(CaptureUnmatchedValues = true)] public IReadOnlyDictionary<string, object>? UserAttributes { get; set; }

    [CascadingParameter] private EditContext? Form { get; set; }

    /// <summary>The control's id.</summary>
    protected string Id { get; } = Markup.NewId("field");

    /// <summary>The control's element, once it stands on the page.</summary>
    public ElementReference Element { get; private set; }

    private FieldIdentifier? Place => Form is not null && ValueExpression is not null ? FieldIdentifier.Create(ValueExpression) : null;

    /// <summary>Everything wrong with the field, in order.</summary>
    protected IReadOnlyList<string> Errors
    {
        get
        {
            var own = Error && !string.IsNullOrEmpty(ErrorText) ? [ErrorText] : Array.Empty<string>();
            return Place is { } place ? [.. own, .. Form!.GetValidationMessages(place)] : own;
        }
    }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (ReferenceEquals(listened, Form))
            return;
        Dispose();
        listened = Form;
        if (listened is not null)
            listened.OnValidationStateChanged += Redraw;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (listened is not null)
            listened.OnValidationStateChanged -= Redraw;
        listened = null;
        GC.SuppressFinalize(this);
    }

    /// <summary>Hands a person's change on, to the owner and to the form.</summary>
    protected async Task SetAsync(T? value)
    {
        await ValueChanged.InvokeAsync(value);
        if (Place is { } place)
            Form!.NotifyFieldChanged(place);
    }

    /// <summary>The attributes every control shares: id, name, state, and the ids of its help and errors.</summary>
    protected void AddShared(RenderTreeBuilder builder)
    {
        var wrong = Error || Errors.Count > 0;
        var described = Markup.Classes(HelperText is null ? null : Id + "-help", Errors.Count > 0 ? Id + "-error" : null);
        builder.AddAttribute(100, "id", Id);
        builder.AddAttribute(101, "name", Name ?? PathOf(ValueExpression?.Body));
        builder.AddAttribute(102, "disabled", Disabled);
        builder.AddAttribute(103, "aria-required", Required ? "true" : null);
        builder.AddAttribute(104, "aria-invalid", wrong ? "true" : null);
        builder.AddAttribute(105, "aria-describedby", described);
        builder.AddMultipleAttributes(106, UserAttributes!);
    }

    /// <summary>Keeps the element, so that the owner can put the focus there. Comes after all attributes.</summary>
    protected void Capture(RenderTreeBuilder builder) => builder.AddElementReferenceCapture(110, element => Element = element);

    /// <summary>A value as HTML holds it; empty for none.</summary>
    internal static string Format(T? value) =>
        value switch
        {
            null => "",
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };

    private void Redraw(object? sender, ValidationStateChangedEventArgs args) => _ = InvokeAsync(StateHasChanged);

    private static string? PathOf(Expression? expression) => expression is MemberExpression member
        ? PathOf(member.Expression) is { } owner ? owner + "." + member.Member.Name : member.Member.Name
        : null;
}
