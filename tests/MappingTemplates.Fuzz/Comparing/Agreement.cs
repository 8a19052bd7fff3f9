using System.Text.RegularExpressions;
using Sluice.MappingTemplates.Fuzz.Cases;

namespace Sluice.MappingTemplates.Fuzz.Comparing;

/// <summary>When two answers count as the same: both failed (whatever the words), or the same text.</summary>
internal static partial class Agreement
{
    public static bool Same(Answer oracle, Answer engine) =>
        oracle.Ok == engine.Ok
        && (oracle.Ok ? Comparable(oracle.Out!) == Comparable(engine.Out!) : !engine.Error!.StartsWith("CRASH", StringComparison.Ordinal) && SameKind(oracle.Error!, engine.Error));

    /// <summary>The engine says itself that it does not have what the template asks for, which AWS has.</summary>
    public static bool IsRefusal(Answer engine) => engine.Error?.Contains("works on AWS, but not here", StringComparison.Ordinal) == true;

    /// <summary>Addresses differ from run to run, and the oracle writes half a surrogate pair as a question mark.</summary>
    public static string Comparable(string text)
    {
        text = Address().Replace(text, "@");
        return string.Create(text.Length, text, static (span, from) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                var pair = char.IsHighSurrogate(from[i]) && i + 1 < from.Length && char.IsLowSurrogate(from[i + 1]);
                span[i] = char.IsSurrogate(from[i]) && !pair && !(char.IsLowSurrogate(from[i]) && i > 0 && char.IsHighSurrogate(from[i - 1])) || from[i] == '\ufffd' ? '?' : from[i];
            }
        });
    }

    private static bool SameKind(string oracle, string engine) => !oracle.StartsWith("ParseErrorException", StringComparison.Ordinal) || engine.StartsWith("parse", StringComparison.Ordinal);

    [GeneratedRegex("@[0-9a-f]+")]
    private static partial Regex Address();
}
