namespace Sluice.MappingTemplates.Fuzz.Comparing;

/// <summary>Finds the oracle beside the repository: <c>../shared/oracle/oracle</c>.</summary>
internal static class OracleLocation
{
    public static string Find()
    {
        foreach (var start in (ReadOnlySpan<string>)[Directory.GetCurrentDirectory(), AppContext.BaseDirectory])
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                var oracle = Path.Combine(folder.FullName, "shared", "oracle", "oracle");
                if (File.Exists(oracle))
                {
                    return oracle;
                }
            }
        }

        throw new FileNotFoundException("There is no shared/oracle/oracle in this folder or above it; give the command with --oracle.");
    }
}
