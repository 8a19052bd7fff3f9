using System.Collections.Frozen;
using System.Net;
using System.Text.Json;
using Sluice.LocalGateway.Authorization.Identities;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Functions.Processes;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.LocalValues;

/// <summary>Reads a file of local values. Each error names line and column.</summary>
internal static class LocalFileReader
{
    private static readonly string[] Parts = ["$schema", "parameters", "stageVariables", "environment", "functions", "identity", "endpoints", "options"];

    private static readonly string[] OptionNames = ["stage", "port", "concurrency", "invocationsPerProcess", "trace", "quiet", "watch"];

    /// <exception cref="DocumentException">The file cannot be read, or has an entry that is not known or has the wrong type.</exception>
    public static LocalFile Read(string path)
    {
        var root = Open(path);
        RequireKnown(root, Parts, "a part of a file of local values; the parts are");
        RequireText(root.Find("$schema"), "the path of the schema");
        var endpoints = root.Find("endpoints");
        var own = endpoints is { IsString: true } ? [] : ReadEndpoints(endpoints);
        return new()
        {
            Path = path,
            Parameters = ReadParameters(root.Find("parameters")),
            StageVariables = ReadStageVariables(root.Find("stageVariables")),
            Variables = [.. Variables(null, root.Find("environment")), .. ReadFunctions(root.Find("functions"))],
            Identities = root.Find("identity") is { } identity ? ReadIdentity(identity, path) : null,
            Endpoints = new()
            {
                All = endpoints is { IsString: true } all ? Address(all) : own.TryGetValue("*", out var rest) ? Address(rest) : null,
                Own = own.Where(static pair => pair.Key != "*").ToFrozenDictionary(static pair => pair.Key, static pair => Address(pair.Value)),
            },
            EndpointPlaces = own.Where(static pair => pair.Key != "*").ToFrozenDictionary(StringComparer.Ordinal),
            Options = root.Find("options") is { } options ? ReadOptions(options) : new(),
        };
    }

    private static JsonPlace Open(string path)
    {
        if (File.Exists(path) && !PlainFile.HasContent(path))
        {
            throw new DocumentException(
                Path.GetFileName(path),
                "$",
                $"{path} is empty, or is not a file: pipes and devices are not read. Write an object with the values of this machine, such as "
                + "{ \"parameters\": { } }, or delete the file.");
        }

        var bytes = JsonFile.ReadBytes(path);
        try
        {
            using var document = JsonDocument.Parse(bytes.AsMemory(bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0));
        }
        catch (JsonException problem)
        {
            var position = new FilePosition((int)(problem.LineNumber ?? 0) + 1, (int)(problem.BytePositionInLine ?? 0) + 1);
            throw new DocumentException(
                Path.GetFileName(path),
                "$",
                "is not JSON here. Correct this place; comments and a comma after the last entry are not allowed.",
                problem,
                position);
        }

        var root = JsonFile.ParseWritten(bytes, Path.GetFileName(path));
        return root.IsObject ? root : throw root.Error("a file of local values is an object with parts such as \"parameters\": { }.");
    }

    private static void RequireKnown(JsonPlace place, string[] known, string what)
    {
        foreach (var (name, member) in place.Members())
        {
            if (!known.Contains(name, StringComparer.Ordinal))
            {
                throw member.Error($"'{name}' is not {what} {string.Join(", ", known.Where(static part => part[0] != '$'))}.");
            }
        }
    }

    private static Dictionary<string, JsonPlace> Texts(JsonPlace? place)
    {
        var texts = new Dictionary<string, JsonPlace>(StringComparer.Ordinal);
        foreach (var (name, value) in place?.Members() ?? [])
        {
            texts[name] = value.KnownText is not null ? value : throw value.Error(
                value.IsString
                    ? "this reference is looked up on AWS. Write the value that it has on this machine."
                    : "a value is a text, a number, true or false.");
        }

        return texts;
    }

    private static void RequireText(JsonPlace? place, string what)
    {
        if (place is { IsString: false } other)
        {
            throw other.Error($"{what} is a text. Write it in quotes, or remove it.");
        }
    }

    private static Dictionary<string, JsonPlace> ReadEndpoints(JsonPlace? place)
        => place is { IsObject: false } other
            ? throw other.Error("write an address, or an object with the address of each service, such as { \"sqs\": \"http://127.0.0.1:9324\" }.")
            : Texts(place);

    private static FrozenDictionary<string, string> ReadStageVariables(JsonPlace? place) => Texts(place).ToFrozenDictionary(
        static pair => StageVariables.IsName(pair.Key) ? pair.Key : throw pair.Value.Error(StageVariables.NoName(pair.Key)),
        static pair => pair.Value.KnownText!,
        StringComparer.Ordinal);

    // A reference can be copied from the template as it is.
    private static string WithoutBraces(string name)
        => name.StartsWith("{{", StringComparison.Ordinal) && name.EndsWith("}}", StringComparison.Ordinal) ? name[2..^2] : name;

    private static IEnumerable<GivenVariable> Variables(string? function, JsonPlace? place) => Texts(place)
        .Select(pair => FunctionEnvironment.FindMistake(pair.Key, pair.Value.KnownText!) is { } mistake
            ? throw pair.Value.Error(mistake)
            : new GivenVariable(function, pair.Key, pair.Value.KnownText!, problem => pair.Value.Error(problem)));

    private static IEnumerable<GivenVariable> ReadFunctions(JsonPlace? place)
    {
        foreach (var (name, function) in place?.Members() ?? [])
        {
            RequireKnown(function, ["environment"], "a part of a function; the part is");
            foreach (var variable in Variables(name, function.Find("environment")))
            {
                yield return variable;
            }
        }
    }

    // The braces of a reference are not a part of the name, so two entries can have one name.
    private static FrozenDictionary<string, JsonPlace> ReadParameters(JsonPlace? place)
    {
        var parameters = new Dictionary<string, JsonPlace>(StringComparer.Ordinal);
        foreach (var (name, value) in Texts(place))
        {
            if (!parameters.TryAdd(WithoutBraces(name), value))
            {
                throw value.Error($"there is another value for '{WithoutBraces(name)}'. Remove one of the two.");
            }
        }

        return parameters.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static LocalIdentities ReadIdentity(JsonPlace place, string path)
        => place.IsObject ? IdentityFile.Read(place)
            : !place.IsString ? throw place.Error("write the path of a file of identities, or an object such as { \"apiKeys\": [] }.")
            : PlainFile.CanBePath(place.Text()) ? IdentityFile.Read(Path.GetFullPath(place.Text(), Path.GetDirectoryName(path)!))
            : throw place.Error("the path of a file of identities is empty or has a NUL character. Name a file.");

    private static Uri Address(JsonPlace place)
        => HttpAddress.TryRead(place.KnownText, out var address, out var problem) ? address : throw place.Error(problem);

    private static LocalOptions ReadOptions(JsonPlace place)
    {
        RequireKnown(place, OptionNames, "an option; the options are");
        return new()
        {
            Stage = ReadStage(place.Find("stage")),
            Port = Number(place, "port", 0, IPEndPoint.MaxPort),
            Concurrency = Number(place, "concurrency", 1, LocalOptions.MostProcesses),
            InvocationsPerProcess = Number(place, "invocationsPerProcess", 1, LocalOptions.MostProcesses),
            Trace = place.Find("trace")?.Flag(),
            Quiet = place.Find("quiet")?.Flag(),
            Watch = place.Find("watch")?.Flag(),
        };
    }

    private static string? ReadStage(JsonPlace? place)
        => place is not { } given ? null
            : StageSettings.IsName(given.Text()) ? given.Text()
            : throw given.Error(StageSettings.NoName(given.Text()));

    private static int? Number(JsonPlace options, string name, int least, int most)
        => options.Find(name) is not { } place ? null
            : place.Number() is var number && number >= least && number <= most ? number
            : throw place.Error($"{number} is out of range; give a number from {least} to {most}.");
}
