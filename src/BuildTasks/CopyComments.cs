using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Task = Microsoft.Build.Utilities.Task;

namespace Sluice.BuildTasks;

/// <summary>
/// Copies the XML comments of referenced projects to the place from which the generator reads them. A copy keeps its time stamp if its text has not
/// changed, so that a change in the other project that does not affect comments does not cause a compilation here.
/// </summary>
public sealed class CopyComments : Task
{
    /// <summary>The assemblies of the referenced projects. An assembly without an XML comment file beside it is ignored.</summary>
    [Required]
    public ITaskItem[] Assemblies { get; set; } = [];

    /// <summary>The folder to copy to.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>The copies, including those that did not have to be written.</summary>
    [Output]
    public ITaskItem[] Copies { get; set; } = [];

    /// <inheritdoc />
    public override bool Execute()
    {
        var copies = new SortedDictionary<string, ITaskItem>(StringComparer.OrdinalIgnoreCase);
        foreach (var assembly in Assemblies)
        {
            var source = Path.ChangeExtension(assembly.ItemSpec, ".xml");
            var copy = Path.Combine(Folder, Path.GetFileNameWithoutExtension(source) + ".sluice.xml");
            if (File.Exists(source) && !copies.ContainsKey(copy))
            {
                Copy(source, copy);
                copies.Add(copy, new TaskItem(copy));
            }
        }

        Copies = [.. copies.Values];
        return !Log.HasLoggedErrors;
    }

    private void Copy(string source, string copy)
    {
        try
        {
            var bytes = File.ReadAllBytes(source);
            if (!File.Exists(copy) || !File.ReadAllBytes(copy).AsSpan().SequenceEqual(bytes))
            {
                Directory.CreateDirectory(Folder);
                File.WriteAllBytes(copy, bytes);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.Error("SLUICE203", $"The comments in '{source}' could not be copied to '{copy}': {e.Message}");
        }
    }
}
