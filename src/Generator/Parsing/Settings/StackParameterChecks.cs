using System.Globalization;
using System.Text.RegularExpressions;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Parsing.Settings;

/// <summary>
/// Checks what a stack parameter says about its values, as CloudFormation does when the stack is created. Source: AWS CloudFormation User Guide,
/// "Parameters section", properties.
/// </summary>
internal static class StackParameterChecks
{
    // A pattern can take very long for some texts. Then CloudFormation decides.
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(200);

    /// <summary>Returns each property that is not valid, with the reason and the cure.</summary>
    public static IEnumerable<(string Property, string Reason)> Problems(StackParameterModel parameter)
    {
        if (!StackParameterTypes.IsKnown(parameter.Type))
        {
            yield return (
                "Type", $"CloudFormation does not know the type '{parameter.Type}'. Use String, Number, CommaDelimitedList, or another of its types.");
            yield break;
        }

        foreach (var (property, isSet, isAllowed, types) in Uses(parameter))
        {
            if (isSet && !isAllowed)
            {
                yield return (property, $"CloudFormation applies it only to parameters of type {types}. Remove it, or change the type.");
            }
        }

        if (parameter.AllowedPattern is { } pattern && PatternProblem(pattern) is { } problem)
        {
            yield return ("AllowedPattern", $"It is not a regular expression: {problem}");
            yield break;
        }

        if (parameter is { MinValue: { } least, MaxValue: { } most } && Number(least) > Number(most))
        {
            yield return ("MaxValue", $"It is less than MinValue. No value is between {least} and {most}.");
        }

        if (parameter.MinLength > parameter.MaxLength)
        {
            yield return ("MaxLength", $"It is less than MinLength. No text has {parameter.MinLength} to {parameter.MaxLength} characters.");
        }

        if (parameter.IsStored)
        {
            yield break;
        }

        foreach (var value in parameter.AllowedValues)
        {
            if (ValueProblem(parameter, value, isDefault: false) is { } wrong)
            {
                yield return ("AllowedValues", $"'{value}' {wrong}");
                yield break;
            }
        }

        if (parameter.Default is { } text
            && Items(parameter, text).Select(item => (item, Wrong: ValueProblem(parameter, item, isDefault: true))).FirstOrDefault(p => p.Wrong is not null)
                is (var bad, { } reason))
        {
            yield return ("Default", $"'{bad}' {reason}");
        }
    }

    private static IEnumerable<(string Property, bool IsSet, bool IsAllowed, string Types)> Uses(StackParameterModel parameter)
    {
        var (isText, isNumber) = (parameter.Type == "String", parameter.Type is "Number" or "List<Number>");
        yield return (
            "AllowedPattern", parameter.AllowedPattern is not null, isText || parameter.Type == "CommaDelimitedList", "String and CommaDelimitedList");
        yield return ("MinLength", parameter.MinLength is not null, isText, "String");
        yield return ("MaxLength", parameter.MaxLength is not null, isText, "String");
        yield return ("MinValue", parameter.MinValue is not null, isNumber, "Number");
        yield return ("MaxValue", parameter.MaxValue is not null, isNumber, "Number");
    }

    private static string? ValueProblem(StackParameterModel parameter, string value, bool isDefault)
    {
        var number = Number(value);
        return parameter.Type is "Number" or "List<Number>" && number is null ? "is not a number. Write one, or use another Type."
            : parameter.MinValue is { } least && number < Number(least) ? $"is less than MinValue, which is {least}."
            : parameter.MaxValue is { } most && number > Number(most) ? $"is greater than MaxValue, which is {most}."
            : value.Length < parameter.MinLength ? $"is shorter than MinLength, which is {parameter.MinLength}."
            : value.Length > parameter.MaxLength ? $"is longer than MaxLength, which is {parameter.MaxLength}."
            : parameter.AllowedPattern is { } pattern && !Matches(pattern, value) ? $"does not match AllowedPattern, which is {pattern}."
            : isDefault && parameter.AllowedValues.Count > 0 && !parameter.AllowedValues.Items.Contains(value)
                ? "is not one of AllowedValues: " + string.Join(", ", parameter.AllowedValues.Items) + "."
            : null;
    }

    private static IEnumerable<string> Items(StackParameterModel parameter, string value) =>
        parameter.IsList ? value.Split(',').Select(item => item.Trim()) : [value];

    private static double? Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? PatternProblem(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant);
            return null;
        }
        catch (ArgumentException exception)
        {
            return exception.Message;
        }
    }

    private static bool Matches(string pattern, string value)
    {
        try
        {
            return new Regex("^(?:" + pattern + ")$", RegexOptions.CultureInvariant, Longest).Match(value) is { Success: true } match
                && match.Length == value.Length;
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }
}
