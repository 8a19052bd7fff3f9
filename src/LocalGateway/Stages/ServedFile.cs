namespace Sluice.LocalGateway.Stages;

/// <summary>The file of an API that is served in place of a deploy folder.</summary>
/// <param name="path">The full path of the file.</param>
/// <param name="read">Reads the API. It calls its argument with the full path of each file that the file includes, before it reads that file.</param>
internal sealed class ServedFile(string path, Func<Action<string>, DeployFolder> read)
{
    /// <summary>The full path of the file.</summary>
    public string Path => path;

    private volatile IReadOnlySet<string> _included = new HashSet<string>();

    /// <summary>The full paths of the file and of those that it included when it was last read. A change of one of them is a new build.</summary>
    public IEnumerable<string> Paths => _included.Prepend(path);

    /// <summary>The full paths of the files that the file included when it was last read.</summary>
    public IReadOnlySet<string> Included => _included;

    /// <summary>Reads the API.</summary>
    /// <exception cref="Json.DocumentException">A file cannot be served. A file that is included is known even then.</exception>
    public DeployFolder Read()
    {
        var included = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            return read(file => included.Add(file));
        }
        finally
        {
            _included = included;
        }
    }
}
