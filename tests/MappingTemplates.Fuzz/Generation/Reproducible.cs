using System.Text.RegularExpressions;

namespace Sluice.MappingTemplates.Fuzz.Generation;

/// <summary>Keeps out what the oracle itself does not answer twice in the same way, or what is not the language.</summary>
internal static partial class Reproducible
{
    /// <summary>Why a template is left out; null where it may stay.</summary>
    public static string? Objection(string template) =>
        ReadsFiles().IsMatch(template) ? "#include and #parse read files of the oracle's folder"
        : UnknownMacro().IsMatch(template) ? "names of macros stay in the oracle's parser, so an escaped call differs from the first time on"
        : Reflection().IsMatch(template) ? "reflection reaches the oracle's own classes and the JVM's clock and properties"
        : Identity().IsMatch(template) ? "the object has no equals or toString of its own: its address is printed"
        : HugeGrowth().IsMatch(template) ? "the JVM takes what it can get for a long string; this engine has a limit"
        : null;

    /// <summary>Why an answer is left out; null where it may stay.</summary>
    public static string? ObjectionToAnswer(string text) =>
        Address().IsMatch(text) ? "an address of the JVM is printed" : null;

    [GeneratedRegex(@"#\{?(include|parse)\b")]
    private static partial Regex ReadsFiles();

    [GeneratedRegex(@"#\{?macro\}?\s*\(\s*(?!(m0|fmt|wrap)\b)|\\#\{?@?(m0|fmt|wrap)")]
    private static partial Regex UnknownMacro();

    [GeneratedRegex(@"forName|getClass\(\)\.(?!(name|simpleName|getName|getSimpleName)\b)|class\.(?!(name|simpleName)\b)|(input|util)\.class|\.class\b[^.]|\.class$|wait\(|notify")]
    private static partial Regex Reflection();

    [GeneratedRegex(@"\$!?\{?(input|util)\b(?!\.[A-Za-z])|\.(stream|parallelStream|spliterator|lines|chars|codePoints|getBytes|describeConstable)\(|(terator|toArray|split|[bB]ytes|toCharArray|values\(\)).*(hashCode|toString\(\)\.)|(terator|toArray|[bB]ytes|toCharArray)\b.*length|hashCode.*(terator|toArray|split|toCharArray)", RegexOptions.Singleline)]
    private static partial Regex Identity();

    [GeneratedRegex(@"(repeat|indent|pow|shiftLeft|setScale|movePoint\w+|scaleByPowerOfTen|toPlainString|ensureCapacity)\([^)]*(\$|\d{4})")]
    private static partial Regex HugeGrowth();

    [GeneratedRegex(@"(\$|;|\]|\b[A-Z]\w*|\[[A-Z])@[0-9a-f]{4,8}\b|java\.\w+\.[\w$]+@")]
    private static partial Regex Address();
}
