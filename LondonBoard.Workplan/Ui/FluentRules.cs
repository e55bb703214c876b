using System.Collections;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace LondonBoard.Ui;

/// <summary>
/// Put into an <c>EditForm</c>, checks it by FluentValidation: everything when the form is sent, a field when it is changed.
/// Rules that need waiting (asynchronous ones) are not for forms; the command's own check has the last word anyway.
/// </summary>
/// <typeparam name="TModel">The form's model.</typeparam>
public sealed class FluentRules<TModel> : ComponentBase, IDisposable
{
    private EditContext? form;
    private ValidationMessageStore? messages;

    /// <summary>The rules; by default those registered for the model.</summary>
    [Parameter] public IValidator<TModel>? Rules { get; set; }

    [Inject] private IServiceProvider Services { get; set; } = default!;

    [CascadingParameter] private EditContext? Form { get; set; }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (ReferenceEquals(form, Form))
            return;
        Dispose();
        form = Form ?? throw new InvalidOperationException("FluentRules belongs inside an EditForm.");
        messages = new ValidationMessageStore(form);
        form.OnValidationRequested += CheckAll;
        form.OnFieldChanged += CheckField;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (form is null)
            return;
        form.OnValidationRequested -= CheckAll;
        form.OnFieldChanged -= CheckField;
        form = null;
    }

    private void CheckAll(object? sender, ValidationRequestedEventArgs args)
    {
        messages!.Clear();
        foreach (var failure in Failures())
            messages.Add(FieldOf(form!.Model, failure.PropertyName), failure.ErrorMessage);
        form!.NotifyValidationStateChanged();
    }

    private void CheckField(object? sender, FieldChangedEventArgs args)
    {
        messages!.Clear(args.FieldIdentifier);
        foreach (var failure in Failures().Where(f => FieldOf(form!.Model, f.PropertyName).Equals(args.FieldIdentifier)))
            messages.Add(args.FieldIdentifier, failure.ErrorMessage);
        form!.NotifyValidationStateChanged();
    }

    private List<ValidationFailure> Failures() =>
        (Rules ?? Services.GetRequiredService<IValidator<TModel>>()).Validate((TModel)form!.Model).Errors;

    /// <summary>The field a rule's path means ("Costs[1].Amount"): the last object on the way and its property.</summary>
    internal static FieldIdentifier FieldOf(object model, string path)
    {
        var steps = path.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries);
        var owner = model;
        foreach (var step in steps.SkipLast(1))
        {
            var next = int.TryParse(step, out var index) && owner is IList list
                ? index < list.Count ? list[index] : null
                : owner.GetType().GetProperty(step)?.GetValue(owner);
            if (next is null)
                break;
            owner = next;
        }

        return new FieldIdentifier(owner, steps.LastOrDefault() ?? "");
    }
}
