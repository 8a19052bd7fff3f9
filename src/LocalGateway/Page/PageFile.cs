namespace Sluice.LocalGateway.Page;

/// <summary>A file of the page, embedded in this assembly.</summary>
/// <param name="MediaType">The media type with its character set.</param>
/// <param name="Bytes">The content of the file.</param>
internal sealed record PageFile(string MediaType, byte[] Bytes)
{
    private const string Prefix = "page/";

    private static readonly Dictionary<string, PageFile> All = ReadAll();

    public static PageFile? Find(string name) => All.GetValueOrDefault(name.Length == 0 ? "index.html" : name);

    private static Dictionary<string, PageFile> ReadAll()
    {
        var assembly = typeof(PageFile).Assembly;
        var files = new Dictionary<string, PageFile>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var bytes = new MemoryStream();
            using var stream = assembly.GetManifestResourceStream(name)!;
            stream.CopyTo(bytes);
            files.Add(name[Prefix.Length..], new(MediaTypeOf(name), bytes.ToArray()));
        }

        return files;
    }

    private static string MediaTypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        _ => "image/svg+xml",
    };
}
