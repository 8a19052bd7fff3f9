using System.CommandLine;
using Sluice.MappingTemplates.Fuzz.Generation;

namespace Sluice.MappingTemplates.Fuzz.Commands;

/// <summary>The options that every command has.</summary>
internal static class CommonOptions
{
    public static Option<int> Seed() => new("--seed") { Description = "The cases' seed; the same one gives the same cases.", DefaultValueFactory = _ => 1 };

    public static Option<int> Start() => new("--start") { Description = "The number of the first case.", DefaultValueFactory = _ => 0 };

    public static Option<int> Count() => new("--count") { Description = "How many cases.", DefaultValueFactory = _ => 1000 };

    public static Option<Style> Style() => new("--style") { Description = "What the templates are about.", DefaultValueFactory = _ => Generation.Style.Any };

    public static Option<string> Oracle() => new("--oracle") { Description = "The command that answers cases; without it, ../shared/oracle/oracle beside the repository." };
}
