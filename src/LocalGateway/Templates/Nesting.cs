namespace Sluice.LocalGateway.Templates;

/// <summary>Where a template stands among stacks that are nested in each other.</summary>
internal sealed class Nesting
{
    /// <summary>The deepest nesting that this gateway reads. CloudFormation documents no limit.</summary>
    public const int Deepest = 20;

    /// <summary>The most nested stacks of one template, directly and through others. An account of CloudFormation has at most 2,000 stacks.</summary>
    public const int MostStacks = 200;

    public static readonly Nesting None = new("", [], [], new());

    private readonly IReadOnlyList<string> _ids;
    private readonly IReadOnlyList<string> _files;
    private readonly Count _count;

    private Nesting(string folder, IReadOnlyList<string> ids, IReadOnlyList<string> files, Count count)
    {
        Folder = folder;
        _ids = ids;
        _files = files;
        _count = count;
    }

    /// <summary>The folder of the template, from the folder of the outermost one.</summary>
    public string Folder { get; }

    /// <summary>Returns how messages and options name a logical id: <c>Inner.Api</c>.</summary>
    public string IdOf(string logicalId) => string.Join('.', _ids.Append(logicalId));

    /// <summary>Returns the physical name of a resource to which the template gives none. Two stacks can have a resource of the same logical id.</summary>
    public string NameOf(string logicalId) => string.Join('-', _ids.Append(logicalId));

    /// <summary>Begins to count the stacks that are nested in a template.</summary>
    public Nesting Begin(string file) => _files.Count > 0 ? this : new("", [], [Path.GetFullPath(Path.GetFileName(file))], new());

    /// <summary>Goes into a nested stack.</summary>
    /// <param name="logicalId">The logical id of the nested stack.</param>
    /// <param name="path">The path of its template, from the folder of this template.</param>
    /// <param name="problem">Why the stack cannot be read, or null.</param>
    public Nesting Enter(string logicalId, string path, out string? problem)
    {
        var file = Path.Combine(Folder, path);
        var full = Path.GetFullPath(file);
        problem = _files.Contains(full, StringComparer.Ordinal)
                ? $"the template '{path}' is nested in itself, directly or through others. Remove one of the stacks."
            : _ids.Count >= Deepest ? $"stacks are nested more than {Deepest} deep. Name an inner template instead."
            : ++_count.Stacks > MostStacks ? $"the template has more than {MostStacks} nested stacks. Name an inner template instead."
            : null;
        return new(Path.GetDirectoryName(file) ?? "", [.. _ids, logicalId], [.. _files, full], _count);
    }

    private sealed class Count
    {
        public int Stacks { get; set; }
    }
}
