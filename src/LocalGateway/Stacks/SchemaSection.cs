using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Stacks;

/// <summary>Writes the models of an API, and those that API Gateway makes for each API.</summary>
internal static class SchemaSection
{
    private static readonly string[] Common = ["Empty", "Error"];

    public static void Write(TreeWriter tree, JsonPlace api, IEnumerable<(string Name, JsonPlace? Schema)> models, string name = "schemas")
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        tree.Name(name);
        tree.StartObject(api);
        foreach (var (own, schema) in models)
        {
            if (schema is { } given && names.Add(own))
            {
                tree.Name(own);
                tree.Copy(given);
            }
        }

        foreach (var common in Common.Where(names.Add))
        {
            tree.Name(common);
            tree.StartObject(api);
            tree.Name("type");
            tree.Text("object", api);
            tree.End();
        }

        tree.End();
    }
}
