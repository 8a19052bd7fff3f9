using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Sluice.DeployFiles.Tests.Terraform.Modules;

/// <summary>The declarations in the <c>.tf.json</c> files of a folder.</summary>
internal sealed partial class TerraformModule
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private readonly List<TerraformBlock> _blocks = [];
    private readonly List<string> _problems = [];

    private TerraformModule(string folder) => Folder = folder;

    public string Folder { get; }

    public IReadOnlyList<TerraformBlock> Blocks => _blocks;

    /// <summary>What is no module in these files, each with file and path.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Reads all files of the folder that are one module.</summary>
    public static TerraformModule Read(string folder)
    {
        var module = new TerraformModule(folder);
        foreach (var file in Directory.GetFiles(folder, "*.tf.json").Order(StringComparer.Ordinal))
        {
            module.Add(Path.GetFileName(file), File.ReadAllText(file));
        }

        return module;
    }

    /// <summary>Reads the text of a module with one file, for tests of what reads it.</summary>
    public static TerraformModule Parse(string text, string folder = "")
    {
        var module = new TerraformModule(folder);
        module.Add("main.tf.json", text);
        return module;
    }

    /// <summary>The declarations with this address. More than one is a mistake.</summary>
    public IEnumerable<TerraformBlock> Find(string address) => _blocks.Where(block => block.Address == address);

    private void Add(string file, string text)
    {
        try
        {
            foreach (var (kind, node) in Members(JsonNode.Parse(text, documentOptions: Strict), file))
            {
                Add(file, kind, node);
            }
        }
        catch (JsonException exception)
        {
            _problems.Add($"{file}: {exception.Message}");
        }
    }

    private void Add(string file, string kind, JsonNode? node)
    {
        switch (kind)
        {
            case "resource" or "data":
                foreach (var (type, names) in Members(node, $"{file}: {kind}"))
                {
                    foreach (var (name, body) in Members(names, $"{file}: {kind}.{type}"))
                    {
                        Add(new(file, kind, type, name, body));
                    }
                }

                break;
            case "variable" or "output" or "locals" or "provider":
                foreach (var (name, body) in Members(node, $"{file}: {kind}"))
                {
                    Add(new(file, kind, "", name, body));
                }

                break;
            case "terraform":
                Add(new(file, kind, "", "", node));
                break;
            case "//":
                break;
            default:
                _problems.Add($"{file}: {kind}: the module has no such blocks");
                break;
        }
    }

    private void Add(TerraformBlock block)
    {
        if (block.Kind != "terraform" && _blocks.Any(other => other.Address == block.Address))
        {
            _problems.Add($"{block.Place}: is declared twice");
        }

        if (block.Name.Length > 0 && !Name().IsMatch(block.Name))
        {
            _problems.Add($"{block.Place}: is no name. It has letters, digits, '_' and '-', and begins with a letter or '_'");
        }

        if (block.Kind != "locals" && block.Body is not JsonObject)
        {
            _problems.Add($"{block.Place}: must be an object");
        }

        _blocks.Add(block);
    }

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{N}_-]*$")]
    private static partial Regex Name();

    private IEnumerable<KeyValuePair<string, JsonNode?>> Members(JsonNode? node, string place)
    {
        if (node is JsonObject members)
        {
            return members.Where(member => member.Key != "//");
        }

        _problems.Add($"{place}: must be an object");
        return [];
    }
}
