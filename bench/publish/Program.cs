using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Sluice.Bench.Codec;

// Unpacks the zips that run.sh has published, and prints their sizes and the times of their first invocations as Markdown.
const int Rounds = 15;
var artifacts = Path.GetFullPath(args[0]);
string[] all = ["jit", "r2r", "native"];
string[] requests = ["get", "post"];
string[] forms = [.. all.Where(form => File.Exists(Zip(form)))];
foreach (var form in forms)
{
    if (Directory.Exists(Folder(form)))
    {
        Directory.Delete(Folder(form), recursive: true);
    }

    ZipFile.ExtractToDirectory(Zip(form), Folder(form));
}

var times = forms.SelectMany(form => requests.Select(request => (form, request))).ToDictionary(one => one, _ => new List<double>());
for (var round = 0; round <= Rounds; round++)
{
    foreach (var ((form, request), list) in times)
    {
        var time = await FirstInvocation.TimeAsync(Start(form), Payloads.Custom(request));

        // The first round reads the files into memory.
        if (round > 0)
        {
            list.Add(time);
        }
    }
}

Console.WriteLine("| form | zip, KB | unpacked, KB | first invocation (get), ms | first invocation (post), ms |");
Console.WriteLine("|---|--:|--:|--:|--:|");
foreach (var form in forms)
{
    using var zip = ZipFile.OpenRead(Zip(form));
    var (packed, unpacked) = (new FileInfo(Zip(form)).Length / 1024.0, zip.Entries.Sum(entry => entry.Length) / 1024.0);
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"| {form} | {packed:0} | {unpacked:0} | {Median(form, "get"):0.0} | {Median(form, "post"):0.0} |"));
}

double Median(string form, string request) => times[(form, request)].Order().ElementAt(Rounds / 2);

string Zip(string form) => Path.Combine(artifacts, "deploy", form, "Function.zip");

string Folder(string form) => Path.Combine(artifacts, "task", form);

// As Lambda starts them: an executable file, or an assembly with the runtime's own host.
ProcessStartInfo Start(string form) => form == "native"
    ? new(Path.Combine(Folder(form), "bootstrap")) { WorkingDirectory = Folder(form) }
    : new("dotnet", ["exec", "--depsfile", "Function.deps.json", "--runtimeconfig", "Function.runtimeconfig.json", "Function.dll"])
    {
        WorkingDirectory = Folder(form),
    };
