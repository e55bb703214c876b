using Bunit;
using FluentValidation;
using LondonBoard.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Rendering;

namespace LondonBoard.Tests.Ui;

public sealed class FieldTests : BunitContext
{
    private sealed class Plan
    {
        public string? Name { get; set; }

        public List<Line> Lines { get; } = [new(), new()];
    }

    private sealed class Line
    {
        public string? Text { get; set; }
    }

    private sealed class PlanRules : AbstractValidator<Plan>
    {
        public PlanRules() => RuleFor(p => p.Name).NotEmpty().WithMessage("Give the plan a name.");
    }

    private enum Standing { Good, Poor }

    [Fact]
    public void Label_help_and_error_belong_to_the_control()
    {
        var part = Render<TextField>(p => p.Add(f => f.Label, "Name").Add(f => f.HelperText, "As on the paper").Add(f => f.Error, true).Add(f => f.ErrorText, "Too long."));
        var input = part.Find("input");
        part.Find("label").GetAttribute("for").ShouldBe(input.Id);
        input.GetAttribute("aria-describedby").ShouldBe($"{input.Id}-help {input.Id}-error");
        part.Find($"#{input.Id}-help").TextContent.ShouldBe("As on the paper");
        part.Find($"#{input.Id}-error").TextContent.ShouldBe("Error: Too long.");
        input.GetAttribute("aria-invalid").ShouldBe("true");
    }

    [Fact]
    public void A_field_in_order_points_at_nothing_that_is_not_there()
    {
        var input = Render<TextField>(p => p.Add(f => f.Label, "Name").Add(f => f.Required, true)).Find("input");
        input.HasAttribute("aria-describedby").ShouldBeFalse();
        input.HasAttribute("aria-invalid").ShouldBeFalse();
        input.GetAttribute("aria-required").ShouldBe("true");
    }

    [Fact]
    public void A_field_tells_of_a_change_and_leaves_its_own_value_to_its_owner()
    {
        string? told = null;
        var part = Render<TextField>(p => p.Add(f => f.Label, "Name").Add(f => f.Value, "old").Add(f => f.ValueChanged, (string? v) => told = v));
        part.Find("input").Change("new");
        told.ShouldBe("new");
        part.Instance.Value.ShouldBe("old");
    }

    [Fact]
    public void An_immediate_field_tells_of_every_keystroke()
    {
        string? told = null;
        Render<TextField>(p => p.Add(f => f.Label, "Find").Add(f => f.Immediate, true).Add(f => f.ValueChanged, (string? v) => told = v)).Find("input").Input("p");
        told.ShouldBe("p");
    }

    [Fact]
    public void Several_lines_are_a_text_area_with_its_limit()
    {
        var area = Render<TextField>(p => p.Add(f => f.Label, "Progress").Add(f => f.Lines, 3).Add(f => f.MaxLength, 20_000).Add(f => f.Value, "one\ntwo")).Find("textarea");
        area.GetAttribute("rows").ShouldBe("3");
        area.GetAttribute("maxlength").ShouldBe("20000");
    }

    [Fact]
    public void A_posted_field_is_named_by_the_path_of_its_property()
    {
        var plan = new Plan();
        Render<TextField>(p => p.Add(f => f.Label, "Name").Add(f => f.ValueExpression, () => plan.Name!)).Find("input").GetAttribute("name").ShouldBe("plan.Name");
    }

    [Fact]
    public void A_select_gives_back_the_value_and_not_its_text()
    {
        var told = Standing.Good;
        var part = Render<Select<Standing>>(p => p.Add(s => s.Label, "Standing").Add(s => s.ValueChanged, (Standing v) => told = v)
            .AddChildContent<SelectItem<Standing>>(i => i.Add(x => x.Value, Standing.Good).AddChildContent("Well"))
            .AddChildContent<SelectItem<Standing>>(i => i.Add(x => x.Value, Standing.Poor).AddChildContent("Badly")));
        part.Find("select").Change("Poor");
        told.ShouldBe(Standing.Poor);
    }

    [Fact]
    public void A_select_does_not_take_what_is_none_of_its_values()
    {
        var told = false;
        Render<Select<Standing>>(p => p.Add(s => s.Label, "Standing").Add(s => s.ValueChanged, (Standing _) => told = true)).Find("select").Change("Nonsense");
        told.ShouldBeFalse();
    }

    [Fact]
    public void An_empty_choice_means_none()
    {
        Guid? told = Guid.NewGuid();
        Render<Select<Guid?>>(p => p.Add(s => s.Label, "Owner").Add(s => s.Value, told).Add(s => s.ValueChanged, (Guid? v) => told = v)).Find("select").Change("");
        told.ShouldBeNull();
    }

    [Fact]
    public void A_checkbox_is_labelled_and_tells_yes()
    {
        var told = false;
        var part = Render<Checkbox>(p => p.Add(c => c.Label, "Show the archived").Add(c => c.ValueChanged, (bool v) => told = v));
        part.Find("label").GetAttribute("for").ShouldBe(part.Find("input").Id);
        part.Find("input").Change(true);
        told.ShouldBeTrue();
    }

    [Fact]
    public void The_rules_speak_at_the_field_when_the_form_is_sent_and_fall_silent_when_it_is_mended()
    {
        var plan = new Plan();
        var form = Render<EditForm>(p => p.Add(f => f.Model, plan).Add(f => f.ChildContent, _ => Inside(plan)));
        form.Find("form").Submit();
        form.Find(".field-error").TextContent.ShouldBe("Error: Give the plan a name.");
        form.Find("input").Change("Plan of the year");
        form.FindAll(".field-error").ShouldBeEmpty();
        plan.Name.ShouldBe("Plan of the year");
    }

    [Fact]
    public void A_rule_about_a_line_of_a_list_finds_that_line()
    {
        var plan = new Plan();
        FluentRules<Plan>.FieldOf(plan, "Lines[1].Text").ShouldBe(new FieldIdentifier(plan.Lines[1], "Text"));
        FluentRules<Plan>.FieldOf(plan, "Name").ShouldBe(new FieldIdentifier(plan, "Name"));
    }

    private RenderFragment Inside(Plan plan) => (RenderTreeBuilder builder) =>
    {
        builder.OpenComponent<FluentRules<Plan>>(0);
        builder.AddAttribute(1, nameof(FluentRules<Plan>.Rules), new PlanRules());
        builder.CloseComponent();
        builder.OpenComponent<TextField>(2);
        builder.AddAttribute(3, nameof(TextField.Label), "Name");
        builder.AddAttribute(4, nameof(TextField.Value), plan.Name);
        builder.AddAttribute(5, nameof(TextField.ValueChanged), EventCallback.Factory.Create<string?>(this, v => plan.Name = v));
        builder.AddAttribute(6, nameof(TextField.ValueExpression), (System.Linq.Expressions.Expression<Func<string>>)(() => plan.Name!));
        builder.CloseComponent();
    };
}
