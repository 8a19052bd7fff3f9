using System.Runtime.CompilerServices;

#pragma warning disable IDE0130 // The namespace is Verify's.
namespace VerifyXunit;

/// <summary>
/// Compares texts with the files <c>Type.Method[_parameters][#name].verified.extension</c> when awaited. A difference leaves a <c>.received.</c> file.
/// A verified file that has no text any more is a difference, too.
/// </summary>
internal sealed class SettingsTask(IEnumerable<SnapshotTarget> targets, string sourceFile, string method)
{
    private readonly List<SnapshotTarget> _targets = [.. targets];
    private string _directory = "";
    private string _parameters = "";
    private Func<string, string?> _replaceLine = line => line;

    private string Folder => Path.Combine(Path.GetDirectoryName(sourceFile)!, _directory);

    private string Prefix => $"{Path.GetFileNameWithoutExtension(sourceFile)}.{method}{_parameters}";

    public SettingsTask UseDirectory(string directory)
    {
        _directory = directory;
        return this;
    }

    public SettingsTask UseTextForParameters(string text)
    {
        _parameters = "_" + text;
        return this;
    }

    /// <summary>Replaces lines, or removes those for which the function returns null.</summary>
    public SettingsTask ScrubLinesWithReplace(Func<string, string?> replaceLine)
    {
        _replaceLine = replaceLine;
        return this;
    }

    public TaskAwaiter GetAwaiter() => Compare().GetAwaiter();

    /// <summary>Adds a file. Verify has no such method: the stand-ins of its own methods call it.</summary>
    internal SettingsTask With(SnapshotTarget target)
    {
        _targets.Add(target);
        return this;
    }

    private async Task Compare()
    {
        Directory.CreateDirectory(Folder);
        foreach (var received in Files("received"))
        {
            File.Delete(received);
        }

        var unused = Files("verified").Select(Path.GetFileName).ToHashSet(StringComparer.Ordinal);
        var differences = new List<string>();
        foreach (var target in _targets)
        {
            var name = target.Name is null ? Prefix : $"{Prefix}#{target.Name}";
            var verified = $"{name}.verified.{target.Extension}";
            unused.Remove(verified);
            differences.AddRange(await Difference(target, verified, $"{name}.received.{target.Extension}"));
        }

        differences.AddRange(unused.Select(file => $"{file} belongs to a text that there is no more. Delete the file."));
        differences.ShouldBeEmpty();
    }

    private async Task<string[]> Difference(SnapshotTarget target, string verified, string received)
    {
        var lines = target.Text.ReplaceLineEndings("\n").Split('\n').Select(_replaceLine).OfType<string>();
        var actual = string.Join('\n', lines);
        var file = Path.Combine(Folder, verified);
        var expected = File.Exists(file) ? (await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n") : null;

        // As Verify does, this takes a file that an editor ended with one more line break.
        if (expected == actual || expected == actual + "\n")
        {
            return [];
        }

        await File.WriteAllTextAsync(Path.Combine(Folder, received), actual);
        return [expected is null
            ? $"There is no {verified} yet. Where the text of {received} is right, rename that file."
            : $"{verified} has another text than {received}. Where the new text is right, rename that file.\n{FirstDifference(expected, actual)}"];
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (old, now) = (expected.Split('\n'), actual.Split('\n'));
        var at = old.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"Line {at + 1} was:    {old.ElementAtOrDefault(at)}\nand is now: {now.ElementAtOrDefault(at)}";
    }

    private IEnumerable<string> Files(string kind) =>
        [.. Directory.EnumerateFiles(Folder, $"{Prefix}.{kind}.*"), .. Directory.EnumerateFiles(Folder, $"{Prefix}#*.{kind}.*")];
}
#pragma warning restore IDE0130
