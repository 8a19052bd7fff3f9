using System.Globalization;

namespace Sluice.LocalGateway.Authorization.Policies.Conditions;

/// <summary>
/// Makes the tests of IAM's condition operators. An operator with <c>Not</c> in its name has the same test as the one without it; the condition
/// negates the outcome.
/// </summary>
internal static class ConditionTests
{
    /// <summary>Returns the test that compares the request's value with a value of the policy.</summary>
    /// <param name="name">The operator, without its prefix and suffix.</param>
    /// <param name="value">The policy's value.</param>
    /// <exception cref="FormatException">This gateway does not know the operator, or the operator does not take the value.</exception>
    public static Predicate<string> Create(string name, string value) => name switch
    {
        "StringEquals" or "StringNotEquals" => actual => actual == value,
        "StringEqualsIgnoreCase" or "StringNotEqualsIgnoreCase" => actual => actual.Equals(value, StringComparison.OrdinalIgnoreCase),
        "StringLike" or "StringNotLike" => actual => Wildcard.Matches(value, actual),
        "ArnEquals" or "ArnLike" or "ArnNotEquals" or "ArnNotLike" => actual => IsArnLike(value, actual),
        "Bool" => Bool(value),
        "IpAddress" or "NotIpAddress" => new IpRange(value).Contains,
        _ when name.StartsWith("Numeric", StringComparison.Ordinal) => Comparison(name["Numeric".Length..], name, Number(value), ReadNumber),
        _ when name.StartsWith("Date", StringComparison.Ordinal) => Comparison(name["Date".Length..], name, Date(value), ReadDate),
        _ => throw Unknown(name),
    };

    private static Predicate<string> Bool(string value)
        => bool.TryParse(value, out var wanted)
            ? actual => bool.TryParse(actual, out var is_) && is_ == wanted
            : throw new FormatException($"the policy's Condition Bool takes true or false, not '{value}'");

    private static Predicate<string> Comparison(string comparison, string name, double wanted, Func<string, double?> read)
    {
        Func<double, bool> test = comparison switch
        {
            "Equals" or "NotEquals" => actual => actual.Equals(wanted),
            "LessThan" => actual => actual < wanted,
            "LessThanEquals" => actual => actual <= wanted,
            "GreaterThan" => actual => actual > wanted,
            "GreaterThanEquals" => actual => actual >= wanted,
            _ => throw Unknown(name),
        };
        return actual => read(actual) is { } number && test(number);
    }

    private static double Number(string value) => ReadNumber(value) ?? throw new FormatException($"'{value}' in a Condition of the policy is not a number");

    private static double Date(string value) => ReadDate(value)
        ?? throw new FormatException($"'{value}' in a Condition of the policy is neither a time such as 2026-01-31T12:00:00Z nor seconds since 1970");

    private static double? ReadNumber(string text)
        => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static double? ReadDate(string text)
        => ReadNumber(text)
            ?? (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
                ? time.ToUnixTimeMilliseconds() / 1000.0
                : null);

    // A star matches no colon, except in the last of the six parts of an ARN.
    private static bool IsArnLike(string pattern, string arn)
    {
        const int Parts = 6;
        var patterns = pattern.Split(':', Parts);
        var parts = arn.Split(':', Parts);
        return patterns.Length == Parts && parts.Length == Parts && patterns.Zip(parts).All(pair => Wildcard.Matches(pair.First, pair.Second));
    }

    private static FormatException Unknown(string name)
        => new($"the policy has a Condition of the operator '{name}', which this gateway does not know; " +
            "it knows String…, Arn…, Numeric…, Date…, Bool, IpAddress, NotIpAddress and Null");
}
