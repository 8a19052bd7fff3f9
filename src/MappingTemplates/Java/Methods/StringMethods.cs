using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Classes;
using Sluice.MappingTemplates.Java.Formatting;
using Sluice.MappingTemplates.Java.Strings;
using Sluice.MappingTemplates.Java.Values;
using static Sluice.MappingTemplates.Java.Methods.Arguments;

namespace Sluice.MappingTemplates.Java.Methods;

/// <summary>The instance methods of <c>java.lang.String</c>.</summary>
internal static class StringMethods
{
    public static readonly JavaMethod[] Table =
    [
        new("length()", static (t, _, _) => S(t).Length, Work.Constant),
        new("isEmpty()", static (t, _, _) => S(t).Length == 0, Work.Constant),
        new("isBlank()", static (t, _, _) => JavaString.IsBlank(S(t))),
        new("charAt(int)", static (t, a, _) => CharAt(S(t), Int(a[0])), Work.Constant),
        new("chars()", Unsupported),
        new("codePoints()", Unsupported),
        new("lines()", Unsupported),
        new("describeConstable()", Unsupported),
        new("codePointAt(int)", static (t, a, _) => StringOperations.CodePointAt(S(t), Int(a[0])), Work.Constant),
        new("codePointBefore(int)", static (t, a, _) => StringOperations.CodePointBefore(S(t), Int(a[0])), Work.Constant),
        new("codePointCount(int,int)", static (t, a, _) => StringOperations.CodePointCount(S(t), Int(a[0]), Int(a[1]))),
        new("offsetByCodePoints(int,int)", static (t, a, _) => StringOperations.OffsetByCodePoints(S(t), Int(a[0]), Int(a[1]))),
        new("compareTo(String)", static (t, a, _) => JavaString.CompareTo(S(t), Str(a[0]))),
        new("compareTo(Object)", static (t, a, _) => JavaString.CompareTo(S(t), Cast.To<string>(a[0], "String"))),
        new("compareToIgnoreCase(String)", static (t, a, _) => JavaString.CompareToIgnoreCase(S(t), Str(a[0]))),
        new("concat(String)", static (t, a, b) => StringOperations.Concat(S(t), Str(a[0]), b)),
        new("contains(CharSequence)", static (t, a, _) => TextSearch.IndexOf(S(t), Str(a[0]), 0) >= 0),
        new("contentEquals(CharSequence)", static (t, a, _) => S(t) == Str(a[0])),
        new("contentEquals(StringBuffer)", NullPointer),
        new("endsWith(String)", static (t, a, _) => S(t).EndsWith(Str(a[0]), StringComparison.Ordinal), Work.Arguments),
        new("equals(Object)", static (t, a, _) => a[0] is string other && S(t) == other),
        new("equalsIgnoreCase(String)", static (t, a, _) => JavaString.EqualsIgnoreCase(S(t), (string?)a[0])),
        new("formatted(Object[])", static (t, a, b) => JavaFormatter.Format(S(t), FormatArguments(a[0], S(t)), b)),
        new("getBytes()", static (t, _, b) => StringOperations.Bytes(S(t), "UTF-8", b)),
        new("getBytes(String)", static (t, a, b) => StringOperations.Bytes(S(t), Str(a[0]), b)),
        new("getBytes(Charset)", NullPointer),
        new("hashCode()", static (t, _, _) => JavaValue.HashCode(S(t).AsSpan())),
        new("indent(int)", static (t, a, b) => StringOperations.Indent(S(t), Int(a[0]), b)),
        new("indexOf(String)", static (t, a, _) => StringOperations.IndexOf(S(t), Str(a[0]), 0)),
        new("indexOf(String,int)", static (t, a, _) => StringOperations.IndexOf(S(t), Str(a[0]), Int(a[1]))),
        new("indexOf(int)", static (t, a, _) => StringOperations.IndexOf(S(t), StringOperations.OfCodePoint(Int(a[0])), 0)),
        new("indexOf(int,int)", static (t, a, _) => StringOperations.IndexOf(S(t), StringOperations.OfCodePoint(Int(a[0])), Int(a[1]))),
        new("lastIndexOf(String)", static (t, a, _) => StringOperations.LastIndexOf(S(t), Str(a[0]), int.MaxValue)),
        new("lastIndexOf(String,int)", static (t, a, _) => StringOperations.LastIndexOf(S(t), Str(a[0]), Int(a[1]))),
        new("lastIndexOf(int)", static (t, a, _) => StringOperations.LastIndexOf(S(t), StringOperations.OfCodePoint(Int(a[0])), int.MaxValue)),
        new("lastIndexOf(int,int)", static (t, a, _) => StringOperations.LastIndexOf(S(t), StringOperations.OfCodePoint(Int(a[0])), Int(a[1]))),
        new("intern()", static (t, _, _) => t, Work.Constant),
        new("matches(String)", static (t, a, b) => JavaString.Matches(S(t), Str(a[0]), b)),
        new(
            "regionMatches(int,String,int,int)",
            static (t, a, _) => StringOperations.RegionMatches(S(t), false, Int(a[0]), Str(a[1]), Int(a[2]), Int(a[3]))),
        new("regionMatches(boolean,int,String,int,int)", static (t, a, _) => RegionMatches(S(t), a)),
        new("repeat(int)", static (t, a, b) => JavaString.Repeat(S(t), Int(a[0]), b)),
        new("replace(char,char)", static (t, a, _) => S(t).Replace(Char(a[0]), Char(a[1]))),
        new("replace(CharSequence,CharSequence)", static (t, a, b) => JavaString.Replace(S(t), Str(a[0]), Str(a[1]), b)),
        new("replaceAll(String,String)", static (t, a, b) => ReplaceAll(S(t), Str(a[0]), a[1], b)),
        new("replaceFirst(String,String)", static (t, a, b) => JavaString.ReplaceFirst(S(t), Str(a[0]), Str(a[1]), b)),
        new("split(String)", static (t, a, b) => Strings(JavaString.Split(S(t), Str(a[0]), 0, b))),
        new("split(String,int)", static (t, a, b) => Strings(JavaString.Split(S(t), Str(a[0]), Int(a[1]), b))),
        new("startsWith(String)", static (t, a, _) => S(t).StartsWith(Str(a[0]), StringComparison.Ordinal), Work.Arguments),
        new("startsWith(String,int)", static (t, a, _) => StartsWith(S(t), Str(a[0]), Int(a[1])), Work.Arguments),
        new("strip()", static (t, _, _) => JavaString.Strip(S(t))),
        new("stripLeading()", static (t, _, _) => JavaString.StripLeading(S(t))),
        new("stripTrailing()", static (t, _, _) => JavaString.StripTrailing(S(t))),
        new("subSequence(int,int)", static (t, a, _) => StringOperations.Substring(S(t), Int(a[0]), Int(a[1]))),
        new("stripIndent()", static (t, _, _) => TextBlocks.StripIndent(S(t))),
        new("substring(int)", static (t, a, _) => StringOperations.Substring(S(t), Int(a[0]))),
        new("substring(int,int)", static (t, a, _) => StringOperations.Substring(S(t), Int(a[0]), Int(a[1]))),
        new("toCharArray()", static (t, _, b) => Chars(S(t), b)),
        new("toLowerCase()", static (t, _, _) => JavaString.ToLowerCase(S(t))),
        new("toLowerCase(Locale)", NullPointer),
        new("toUpperCase()", static (t, _, _) => JavaString.ToUpperCase(S(t))),
        new("toUpperCase(Locale)", NullPointer),
        new("toString()", static (t, _, _) => t, Work.Constant),
        new("transform(Function)", NullPointer),
        new("translateEscapes()", static (t, _, _) => TextBlocks.TranslateEscapes(S(t))),
        new("trim()", static (t, _, _) => JavaString.Trim(S(t))),
    ];

    public static JavaArray Chars(string text, Budget budget) => JavaArray.OfChars(text, budget);

    private static string S(object target) => (string)target;

    private static string ReplaceAll(string text, string regex, object? replacement, Budget budget) =>
        replacement is null ? ReplaceByNull(text, regex, budget) : JavaString.ReplaceAll(text, regex, Str(replacement), budget);

    // Java uses the replacement only after it has found a match.
    private static string ReplaceByNull(string text, string regex, Budget budget) =>
        JavaString.Split(text, regex, -1, budget) is [var whole] && whole == text && !JavaString.Matches(text, regex, budget)
            ? text
            : throw JavaException.NullPointer();

    private static bool StartsWith(string text, string start, int at) => StringOperations.RegionMatches(text, false, at, start, 0, start.Length);

    // With ignoreCase, Java checks the positions in this text before it uses the other text, which may be null.
    private static bool RegionMatches(string text, object?[] a) =>
        (!Bool(a[0]) || (Int(a[1]) >= 0 && Int(a[3]) >= 0 && Int(a[1]) <= (long)text.Length - Int(a[4])))
        && StringOperations.RegionMatches(text, Bool(a[0]), Int(a[1]), Str(a[2]), Int(a[3]), Int(a[4]));

    private static char CharAt(string text, int index) => (uint)index < (uint)text.Length
        ? text[index]
        : throw JavaException.StringIndexOutOfBounds($"index {index}, length {text.Length}");

    // The array is copied to an object[], because .NET checks the type of each element that is written to a string[] or read from it as a span.
    private static JavaArray Strings(string[] items) => new(Array.ConvertAll(items, static item => (object?)item), "java.lang.String");
}
