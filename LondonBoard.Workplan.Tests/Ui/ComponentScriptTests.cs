using LondonBoard.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LondonBoard.Tests.Ui;

/// <summary>A script comes over the network; the component that asked for it may be gone by then.</summary>
public sealed class ComponentScriptTests
{
    private readonly SlowBrowser _browser = new();
    private readonly ComponentScript _script = new();

    private Task AttachAsync() => _script.AttachAsync(_browser, "Board.js", default(ElementReference), this, 7);

    [Fact]
    public async Task What_is_attached_is_told_things_and_detached_once()
    {
        await _script.TellAsync("too early");
        _browser.Answer("import");
        _browser.Answer("attach");
        await AttachAsync();
        await _script.TellAsync("reveal", 3);
        await _script.DisposeAsync();
        await _script.DisposeAsync();
        await _script.TellAsync("too late");
        _browser.Heard.ShouldBe(["import ./Board.js", "attach 3", "reveal 1", "detach 0"]);
    }

    [Theory]
    [InlineData("import", "import ./Board.js")]
    [InlineData("attach", "import ./Board.js, attach 3, detach 0")]
    public async Task A_component_that_goes_while_its_script_comes_leaves_nothing_attached(string late, string heard)
    {
        if (late == "attach")
            _browser.Answer("import");
        var attaching = AttachAsync();
        await _script.DisposeAsync();
        _browser.Answer(late);
        await attaching;
        string.Join(", ", _browser.Heard).ShouldBe(heard);
    }

    [Theory]
    [InlineData("import")]
    [InlineData("attach")]
    public async Task A_browser_that_goes_meanwhile_is_no_fault(string during)
    {
        if (during == "attach")
            _browser.Answer("import");
        var attaching = AttachAsync();
        _browser.Leave(during);
        await attaching;
        _script.IsAttached.ShouldBeFalse();
        await _script.DisposeAsync();
    }

    /// <summary>A browser that answers when it is told to.</summary>
    private sealed class SlowBrowser : IJSRuntime, IJSObjectReference
    {
        private readonly Dictionary<string, TaskCompletionSource<object>> _answers = new() { ["import"] = new(), ["attach"] = new() };

        public List<string> Heard { get; } = [];

        public void Answer(string call) => _answers[call].SetResult(this);

        public void Leave(string call) => _answers[call].SetException(new JSDisconnectedException("gone"));

        public async ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args)
        {
            Heard.Add($"{identifier} {(identifier == "import" ? args![0] : args!.Length)}");
            return _answers.TryGetValue(identifier, out var answer) ? (TValue)await answer.Task : default!;
        }

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) => InvokeAsync<TValue>(identifier, args);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
