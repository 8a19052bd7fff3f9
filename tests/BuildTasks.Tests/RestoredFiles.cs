namespace Sluice.BuildTasks.Tests;

/// <summary>What a restore wrote for a project, to be written for another one that differs in its path only.</summary>
internal sealed class RestoredFiles(string folder)
{
    private readonly Dictionary<string, string> _texts = Directory.EnumerateFiles(Path.Combine(folder, "obj")).ToDictionary(file => Path.GetFileName(file), File.ReadAllText);

    public void WriteTo(string other)
    {
        Directory.CreateDirectory(Path.Combine(other, "obj"));
        foreach (var (name, text) in _texts)
        {
            File.WriteAllText(Path.Combine(other, "obj", name), text.Replace(folder, other, StringComparison.Ordinal));
        }
    }
}
