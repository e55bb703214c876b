using System.Text.RegularExpressions;
using LondonBoard.Papers;

namespace LondonBoard.Reading.Minutes;

/// <content>What stands between the word and its sign: "ACTION (JS/KT):", "Action (Ann, 12 May):", "ACTION-213 on Claire:".</content>
internal static partial class ActionMarks
{
    private const int LongestBeside = 80;

    [GeneratedRegex("^(to|for|on|by) (?=[A-Z])")]
    private static partial Regex Toward();

    /// <summary>Owners, a deadline or a state beside the word; all null where nothing of the kind stands there.</summary>
    private readonly record struct Beside(string? Who, string? When, ActionState? State, bool Strict)
    {
        public bool Any => Who is not null || When is not null || State is not null;

        /// <summary>Takes it and moves behind it; nothing moves where none stands there.</summary>
        public static Beside Take(string text, ref int end, bool numbered, OwnerWords owners)
        {
            var at = end;
            while (at < text.Length && text[at] is ' ' or '*' or '_')
                at++;
            if (at < text.Length && text[at] is '(' or '[')
                return Bracketed(text, at, ref end, owners);
            var lead = text.AsSpan(at).StartsWith("on ") ? 3 : text.AsSpan(at).StartsWith("for ") ? 4 : text.AsSpan(at).StartsWith("to ") ? 3 : 0;
            var colon = lead > 0 ? text.AsSpan(at, Math.Min(LongestBeside, text.Length - at)).IndexOf(':') : -1;
            if (colon < 0 || !(numbered ? owners.IsOwnerCell(text[(at + lead)..(at + colon)]) : owners.IsStrict(text[(at + lead)..(at + colon)])))
                return default;
            end = at + colon;
            return new(text[(at + lead)..(at + colon)], null, null, true);
        }

        private static Beside Bracketed(string text, int at, ref int end, OwnerWords owners)
        {
            var shut = text.AsSpan(at, Math.Min(LongestBeside, text.Length - at)).IndexOfAny(')', ']');
            if (shut < 2)
                return default;
            var inside = text[(at + 1)..(at + shut)];
            var beside = Of(inside, owners);
            if (beside.Any)
                end = at + shut + 1;
            return beside;
        }

        // "(to Ann)", "(for Ann)"
        private static Beside Of(string inside, OwnerWords owners)
        {
            inside = Toward().Replace(inside, "");
            if (ActionStates.Of(inside) is { } state)
                return new(null, null, state, false);
            if (owners.IsOwnerCell(inside))
                return new(inside, null, null, owners.IsStrict(inside));
            var (who, day) = DueDates.Undated.Parted(inside);
            return day is not null && owners.IsOwnerCell(who) ? new(who, day, null, owners.IsStrict(who)) : default;
        }
    }
}
