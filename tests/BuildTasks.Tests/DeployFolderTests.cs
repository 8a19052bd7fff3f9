using System.Text;
using Sluice.BuildTasks.DeployFiles;

namespace Sluice.BuildTasks.Tests;

/// <summary>The old files or the new ones, and never some of each.</summary>
public sealed class DeployFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sluice-").FullName;

    public DeployFolderTests() => Replace([("a", "old a"), ("b/c", "old c"), ("stale", "old stale")], []);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void New_files_take_the_place_of_old_ones_and_stale_ones_go()
    {
        var time = File.GetLastWriteTimeUtc(In("a"));

        Replace([("a", "old a"), ("b/d", "new d")], ["stale", "b/c"]).ShouldBe(1);

        All().ShouldBe(["a=old a", "b/d=new d"]);
        File.GetLastWriteTimeUtc(In("a")).ShouldBe(time);
    }

    [Fact]
    public void A_file_that_cannot_be_written_leaves_everything_as_it_was()
    {
        var before = All();

        // No file system takes a name of 300 characters; a full disk fails at the same place.
        Should.Throw<IOException>(() => Replace([("a", "new a"), (new string('x', 300), "new")], ["stale"]));

        All().ShouldBe(before);
    }

    [Fact]
    public void What_fails_between_writing_and_replacing_leaves_everything_as_it_was()
    {
        var before = All();

        Should.Throw<IOException>(() => new DeployFolder(_folder).Replace(Files([("a", "new a")]), ["stale"], () => throw new IOException("full")));

        All().ShouldBe(before);
    }

    [Fact]
    public void A_file_that_cannot_take_its_place_has_the_others_put_back()
    {
        Directory.CreateDirectory(In("taken"));
        var before = All();

        // A folder is where the third is to be.
        Should.Throw<IOException>(() => Replace([("a", "new a"), ("new", "new"), ("taken", "new")], ["stale"]));

        All().ShouldBe(before);
    }

    [Fact]
    public void What_a_killed_build_left_is_taken_away()
    {
        Directory.CreateDirectory(In(Replacement.FolderName + "/new"));
        File.WriteAllText(In(Replacement.FolderName + "/new/x"), "half");

        Replace([("a", "new a")], []);

        Directory.Exists(In(Replacement.FolderName)).ShouldBeFalse();
    }

    [Fact]
    public void Another_project_does_not_get_the_folder_and_the_error_names_both()
    {
        var (first, second) = (Project("First.csproj"), Project("Second.csproj"));
        var deploy = In("deploy");
        DeployOwner.Claim(deploy, first);
        DeployOwner.Claim(deploy, first);

        var refused = Should.Throw<DeployException>(() => DeployOwner.Claim(deploy, second));

        refused.Code.ShouldBe("SLUICE212");
        refused.Message.ShouldContain(first);
        refused.Message.ShouldContain(second);
        File.ReadAllText(Path.Combine(deploy, DeployOwner.FileName)).ShouldBe("../projects/First.csproj\n", "no path of this machine");
    }

    [Fact]
    public void A_project_that_is_gone_leaves_its_folder_to_the_next()
    {
        var (first, second) = (Project("First.csproj"), Project("Second.csproj"));
        DeployOwner.Claim(In("deploy"), first);
        File.Delete(first);

        DeployOwner.Claim(In("deploy"), second);

        Should.Throw<DeployException>(() => DeployOwner.Claim(In("deploy"), Project("First.csproj")));
    }

    [Fact]
    public async Task Of_projects_that_take_a_folder_at_once_one_gets_it()
    {
        var projects = Enumerable.Range(0, 16).Select(i => Project($"P{i}.csproj")).ToList();

        var results = await Task.WhenAll(projects.Select(project => Task.Run(() =>
        {
            try
            {
                DeployOwner.Claim(In("deploy"), project);
                return true;
            }
            catch (DeployException)
            {
                return false;
            }
        })));

        results.Count(won => won).ShouldBe(1);
    }

    private string Project(string name)
    {
        Directory.CreateDirectory(In("projects"));
        File.WriteAllText(In("projects/" + name), "");
        return Path.GetFullPath(In("projects/" + name));
    }

    private string In(string path) => Path.Combine(_folder, path);

    private int Replace((string Path, string Text)[] files, string[] stale) => new DeployFolder(_folder).Replace(Files(files), stale);

    private static IEnumerable<DeployFile> Files((string Path, string Text)[] files) => files.Select(file => new DeployFile(file.Path, Encoding.UTF8.GetBytes(file.Text)));

    private string[] All() =>
        [.. Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => $"{Path.GetRelativePath(_folder, path)}={File.ReadAllText(path)}")];
}
