using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Templates;

/// <summary>The parameters of a template, with the values that are given or their defaults.</summary>
internal sealed class ParameterSet(Evaluator evaluator, JsonPlace? parameters, TemplateInputs inputs)
{
    private const string OfParameterStore = "AWS::SSM::Parameter::Value<";

    private static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(1);

    /// <summary>Returns the value of a parameter, or null if the template has no parameter of this name.</summary>
    public Evaluated? Find(string name)
    {
        if (parameters?.Find(name) is not { IsObject: true } parameter)
        {
            return null;
        }

        var type = parameter.Find("Type")?.KnownText ?? "String";
        if (inputs.Values.TryGetValue(name, out var given))
        {
            return ValueOf(given, type, parameter);
        }

        if (inputs.Unknown.TryGetValue(name, out var reason))
        {
            return Evaluated.Unknown(reason);
        }

        // The default of such a parameter is the path of the value in the parameter store, which CloudFormation looks up.
        if (type.StartsWith(OfParameterStore, StringComparison.Ordinal))
        {
            return Evaluated.Unknown($"CloudFormation looks up the value of the parameter '{name}' in the parameter store. {inputs.CureOf(name)}");
        }

        return parameter.Find("Default") is not { } standard
            ? Evaluated.Unknown($"The parameter '{name}' has no default. {inputs.CureOf(name)}")
            : standard.KnownText is { } text
                ? ValueOf(text, type, standard)
                : Evaluated.Unknown($"The default of the parameter '{name}' is not known. {inputs.CureOf(name)}");
    }

    /// <summary>Checks a value that is given.</summary>
    /// <returns>False if the template has no parameter of this name.</returns>
    /// <exception cref="DocumentException">The parameter does not take the value.</exception>
    public bool Check(string name, string given)
    {
        if (parameters?.Find(name) is not { IsObject: true } parameter)
        {
            return false;
        }

        if (WhyNot(parameter, given) is { } reason)
        {
            throw inputs.Refuse(
                name,
                $"the value '{given}' that is given for the parameter '{name}' {reason}. Give another one.",
                problem => parameter.Error(problem));
        }

        return true;
    }

    private static string? WhyNot(JsonPlace parameter, string given)
    {
        if (parameter.Find("AllowedValues") is { Value.ValueKind: JsonValueKind.Array } allowed
            && allowed.Items().Select(static item => item.KnownText).ToList() is var values && !values.Contains(given, StringComparer.Ordinal))
        {
            return $"is not among its AllowedValues, which are {string.Join(", ", values)}";
        }

        if (parameter.Find("AllowedPattern")?.KnownText is { } pattern && !Matches(given, pattern))
        {
            return $"does not match its AllowedPattern {pattern}";
        }

        var isNumber = decimal.TryParse(given, NumberStyles.Float, CultureInfo.InvariantCulture, out var number);
        return parameter.Find("Type")?.KnownText == "Number" && !isNumber ? "is not a number"
            : Limit(parameter, "MinLength") > given.Length ? "is shorter than its MinLength"
            : Limit(parameter, "MaxLength") < given.Length ? "is longer than its MaxLength"
            : isNumber && Limit(parameter, "MinValue") > number ? "is below its MinValue"
            : isNumber && Limit(parameter, "MaxValue") < number ? "is above its MaxValue"
            : null;
    }

    private static decimal? Limit(JsonPlace parameter, string name)
        => decimal.TryParse(parameter.Find(name)?.KnownText, NumberStyles.Float, CultureInfo.InvariantCulture, out var limit) ? limit : null;

    // A pattern that .NET cannot read checks nothing here. CloudFormation compares the whole value.
    private static bool Matches(string given, string pattern)
    {
        try
        {
            return Regex.IsMatch(given, $"^(?:{pattern})$", RegexOptions.CultureInvariant, LongestMatch);
        }
        catch (Exception problem) when (problem is ArgumentException or RegexMatchTimeoutException)
        {
            return true;
        }
    }

    private Evaluated ValueOf(string text, string type, JsonPlace place)
        => type == "CommaDelimitedList" || type.StartsWith("List<", StringComparison.Ordinal)
            || type.StartsWith(OfParameterStore + "List<", StringComparison.Ordinal)
            ? evaluator.Made(text.Split(',', StringSplitOptions.TrimEntries), place)
            : evaluator.Made(text, place);
}
