using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Task = Microsoft.Build.Utilities.Task;

namespace Sluice.BuildTasks;

/// <summary>
/// Copies the XML comments of referenced projects to where the generator reads them. A copy keeps its time while its text stays
/// the same, so that a change of the other project which changes no comment compiles nothing here.
/// </summary>
public sealed class CopyComments : Task
{
    /// <summary>The referenced projects' assemblies; those without a file of comments beside them are passed over.</summary>
    [Required]
    public ITaskItem[] Assemblies { get; set; } = [];

    /// <summary>The folder to copy to.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>The copies, whether or not they had to be written.</summary>
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
