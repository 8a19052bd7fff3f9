using System.Globalization;
using System.Text;
using System.Text.Json;
using Sluice.Tool.Comparing.Sides;

namespace Sluice.Tool.Comparing.Differences;

/// <summary>Finds what two answers to one request do not have in common.</summary>
internal static class AnswerComparer
{
    /// <summary>Returns the differences; none if both answers are the same to a client.</summary>
    public static List<Difference> Compare(Answer first, Answer second, ComparisonRules rules)
    {
        var found = new List<Difference>();
        if (first.Failure is not null || second.Failure is not null)
        {
            found.Add(new("answer", first.Failure ?? Shown(first.Status), second.Failure ?? Shown(second.Status)));
            return found;
        }

        if (first.Status != second.Status)
        {
            found.Add(new("status", Shown(first.Status), Shown(second.Status)));
        }

        CompareHeaders(rules.Select(first.Headers), rules.Select(second.Headers), found);
        CompareBodies(first.Body, second.Body, rules, found);
        return found;
    }

    private static void CompareHeaders(Dictionary<string, string> first, Dictionary<string, string> second, List<Difference> found)
    {
        foreach (var name in first.Keys.Union(second.Keys, StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase))
        {
            var (left, right) = (first.GetValueOrDefault(name), second.GetValueOrDefault(name));
            if (left != right)
            {
                found.Add(new($"header {name}", left, right));
            }
        }
    }

    private static void CompareBodies(byte[] first, byte[] second, ComparisonRules rules, List<Difference> found)
    {
        if (first.AsSpan().SequenceEqual(second))
        {
            return;
        }

        if (Json(first) is { } left && Json(second) is { } right)
        {
            using (left)
            using (right)
            {
                JsonComparer.Compare(left.RootElement, right.RootElement, "$", rules, found);
            }

            return;
        }

        found.Add(new("body", Text(first), Text(second)));
    }

    private static JsonDocument? Json(byte[] body)
    {
        try
        {
            return body.Length == 0 ? null : JsonDocument.Parse(body, new() { MaxDepth = 256 });
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(byte[] body)
    {
        try
        {
            return body.Length == 0 ? null : new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(body);
        }
        catch (DecoderFallbackException)
        {
            var start = Convert.ToHexString(body.AsSpan(0, Math.Min(body.Length, 32)));
            return string.Create(CultureInfo.InvariantCulture, $"{body.Length} bytes that are no text: {start}");
        }
    }

    private static string Shown(int status) => status.ToString(CultureInfo.InvariantCulture);
}
