using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Sluice.MappingTemplates.Tests.Oracle;

namespace Sluice.Differential;

/// <summary>Runs cases in this engine and compares them with the reference engine's answers.</summary>
internal static partial class Comparison
{
    /// <param name="casesFile">One case a line.</param>
    /// <param name="answersFile">One answer a line, in the same order.</param>
    /// <param name="golden">Takes the cases with their answers, where they agree; null for none.</param>
    /// <returns>How many differ.</returns>
    public static int Run(string casesFile, string answersFile, TextWriter? golden)
    {
        var (count, skipped, differences) = (0, 0, 0);
        foreach (var (line, answer) in File.ReadLines(casesFile).Zip(File.ReadLines(answersFile)))
        {
            count++;
            var merged = JsonNode.Parse(line)!.AsObject();
            var answered = JsonNode.Parse(answer)!.AsObject();
            if (!IsComparable(answered))
            {
                skipped++;
                continue;
            }

            foreach (var member in answered.Where(m => m.Key != "id").ToList())
            {
                merged[member.Key] = member.Value?.DeepClone();
            }

            if (Difference(merged.ToJsonString()) is { } difference)
            {
                differences++;
                Console.WriteLine(difference);
                Console.WriteLine($"  reference: {answer}");
            }
            else
            {
                golden?.WriteLine(merged.ToJsonString());
            }
        }

        Console.WriteLine($"{count} cases, {skipped} not comparable, {differences} differ");
        return differences;
    }

    // An address of a Java object, or half a surrogate pair, is different each time.
    private static bool IsComparable(JsonObject answer)
    {
        var text = answer.ToJsonString();
        return !Address().IsMatch(text) && !text.Contains("StackOverflow", StringComparison.Ordinal) && !text.Contains("OutOfMemory", StringComparison.Ordinal);
    }

    private static string? Difference(string json)
    {
        using var document = System.Text.Json.JsonDocument.Parse(json);
        try
        {
            return new OracleCase(document.RootElement).Difference();
        }
        catch (Exception e)
        {
            return $"CRASH {json}\n{e}";
        }
    }

    [GeneratedRegex(@"((java|net|org)\.[\w.$]+;?|\[[BCI])@[0-9a-f]{5,8}|Oracle\$|ForeachScope|Block\$Reference|template:t\d|Infinity|StringIndexOutOfBoundsException: (?!.)")]
    private static partial Regex Address();
}
