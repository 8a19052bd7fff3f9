using System.Text.Json;

namespace Sluice.MappingTemplates.Tests.Oracle;

/// <summary>The files of cases.</summary>
internal static class OracleData
{
    public static IEnumerable<OracleCase> Load(string file)
    {
        foreach (var line in File.ReadLines(Path.Combine(Places.Root, "tests/MappingTemplates.Tests/Data", file)))
        {
            yield return new OracleCase(JsonDocument.Parse(line).RootElement);
        }
    }
}
