namespace Sluice.Architecture.Tests;
public sealed class Dump
{
    [Fact]
    public void Now()
    {
        var text = new System.Text.StringBuilder();
        foreach (var name in SourceProject.Names)
        {
            var project = SourceProject.Load(name);
            text.AppendLine($"== {name} errors {project.Errors.Count()}");
            foreach (var e in project.Errors.Take(3)) text.AppendLine(e);
            var refs = ProjectReferences.Of(name);
            foreach (var folder in project.Folders)
                text.AppendLine($"| `{folder}` | | {string.Join(", ", refs.Where(r => r.FromFolder == folder && r.ToFolder != folder).GroupBy(r => r.ToFolder).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"`{g.Key}` {g.Count()}"))} |");
            text.AppendLine("folders: " + string.Join(" | ", Cycles.Find(refs.Select(r => (r.FromFolder, r.ToFolder))).Select(c => string.Join(" ", c))));
            foreach (var c in Cycles.Find(refs.Select(r => (r.FromFile, r.ToFile)))) text.AppendLine($"files {c.Length}: " + string.Join(" ", c.Take(200).Select(Path.GetFileNameWithoutExtension)));
        }
        File.WriteAllText("/tmp/arch-dump.txt", text.ToString());
    }
}
