namespace Sluice.LocalGateway.LocalValues;

/// <summary>The JSON Schema of a file of local values.</summary>
internal static class LocalSchema
{
    /// <summary>Returns the text of the schema.</summary>
    public static string Read()
    {
        using var stream = typeof(LocalSchema).Assembly.GetManifestResourceStream("sluice.local.schema.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
