using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Sluice.Bench.Codec;

// Unpacks the zips that run.sh has published, and prints their sizes and the times of their first invocations as Markdown.
const int Rounds = 15;
var artifacts = Path.GetFullPath(args[0]);
string[] all = ["jit", "r2r", "native", "annotations-jit", "annotations-r2r"];
string[] requests = ["get", "post"];
PackAnnotations();
string[] forms = [.. all.Where(form => File.Exists(Zip(form)))];
foreach (var form in forms)
{
    if (Directory.Exists(Folder(form)))
    {
        Directory.Delete(Folder(form), recursive: true);
    }

    ZipFile.ExtractToDirectory(Zip(form), Folder(form));
}

var times = forms.SelectMany(form => requests.Select(request => (form, request))).ToDictionary(one => one, _ => new List<(double First, double Second)>());
for (var round = 0; round <= Rounds; round++)
{
    foreach (var ((form, request), list) in times)
    {
        var time = await FirstInvocation.TimeTwoAsync(Start(form, request), IsProxy(form) ? Payloads.Proxy(request) : Payloads.Custom(request));

        // The first round reads the files into memory.
        if (round > 0)
        {
            list.Add(time);
        }
    }
}

Console.WriteLine("| form | zip, KB | unpacked, KB | first invocation (get), ms | (post), ms | second invocation (get), ms | (post), ms |");
Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|");
foreach (var form in forms)
{
    using var zip = ZipFile.OpenRead(Zip(form));
    var (packed, unpacked) = (new FileInfo(Zip(form)).Length / 1024.0, zip.Entries.Sum(entry => entry.Length) / 1024.0);
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {form} | {packed:0} | {unpacked:0} | {Median(form, "get", t => t.First):0.0} | {Median(form, "post", t => t.First):0.0} "
            + $"| {Median(form, "get", t => t.Second):0.00} | {Median(form, "post", t => t.Second):0.00} |"));
}

double Median(string form, string request, Func<(double First, double Second), double> time) =>
    times[(form, request)].Select(time).Order().ElementAt(Rounds / 2);

static bool IsProxy(string form) => form.StartsWith("annotations", StringComparison.Ordinal);

// Amazon's tools make this zip on deployment.
void PackAnnotations()
{
    foreach (var form in all.Where(form => IsProxy(form) && Directory.Exists(Path.Combine(artifacts, "out", form))))
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Zip(form))!);
        File.Delete(Zip(form));
        ZipFile.CreateFromDirectory(Path.Combine(artifacts, "out", form), Zip(form));
    }
}

string Zip(string form) => Path.Combine(artifacts, "deploy", form, "Function.zip");

string Folder(string form) => Path.Combine(artifacts, "task", form);

// As Lambda starts them: an executable file, or an assembly with the runtime's own host.
ProcessStartInfo Start(string form, string request)
{
    ProcessStartInfo start = form == "native"
        ? new(Path.Combine(Folder(form), "bootstrap"))
        : new("dotnet", ["exec", "--depsfile", "Function.deps.json", "--runtimeconfig", "Function.runtimeconfig.json", "Function.dll"]);
    start.WorkingDirectory = Folder(form);

    // A program of Annotations has an operation for each function, which this variable names.
    start.Environment["ANNOTATIONS_HANDLER"] = request == "get" ? "Find" : "Place";
    return start;
}
