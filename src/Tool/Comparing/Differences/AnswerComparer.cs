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
        if (first.IsCut != second.IsCut)
        {
            found.Add(new("end of the body", End(first), End(second)));
        }

        return found;
    }

    private static string End(Answer answer) => answer.IsCut ? "the connection ended before the body did" : "complete";

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

        if (CompareJson(first, second, rules) is { } differences)
        {
            found.AddRange(differences);
            return;
        }

        var (left, right) = (Text(first), Text(second));
        var from = first.AsSpan().CommonPrefixLength(second);
        found.Add(left == right ? new("body", Bytes(first, from), Bytes(second, from)) : new("body", left, right));
    }

    /// <summary>Returns the differences of two JSON bodies; null if one of them is not JSON, or has a text that is no text.</summary>
    private static List<Difference>? CompareJson(byte[] first, byte[] second, ComparisonRules rules)
    {
        using var left = Json(first);
        using var right = left is null ? null : Json(second);
        if (left is null || right is null)
        {
            return null;
        }

        try
        {
            var found = new List<Difference>();
            JsonComparer.Compare(left.RootElement, right.RootElement, "$", rules, found);
            return found;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
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

    /// <summary>A body as text, or the start of its bytes if it is no text; null if it is empty.</summary>
    public static string? Text(byte[] body)
    {
        try
        {
            return body.Length == 0 ? null : new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(body);
        }
        catch (DecoderFallbackException)
        {
            return Bytes(body, 0);
        }
    }

    private static string Bytes(byte[] body, int from)
    {
        var shown = Convert.ToHexString(body.AsSpan(from, Math.Min(body.Length - from, 32)));
        var place = from == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", from byte {from}");
        return string.Create(CultureInfo.InvariantCulture, $"{body.Length} bytes that are no text{place}: {shown}");
    }

    private static string Shown(int status) => status.ToString(CultureInfo.InvariantCulture);
}
