using System.Text;
using Sluice.BuildTasks.Overlays.Checks;
using Sluice.BuildTasks.Overlays.Documents;
using Sluice.BuildTasks.Overlays.Findings;
using Sluice.BuildTasks.Overlays.Merging;
using Sluice.BuildTasks.Overlays.Nodes;
using Sluice.BuildTasks.Overlays.Reading;
using Sluice.Contract;
using Sluice.Generator.Emitting.CloudFormation;

namespace Sluice.BuildTasks.Overlays;

/// <summary>Merges overlays into the deploy files. It is a function of texts: it reads and writes no files.</summary>
internal sealed class OverlayMerge
{
    private const int MostDepth = 1_000;
    private const string Template = "template.json";
    private const string Document = "openapi.json";

    private readonly IReadOnlyDictionary<string, string> _built;
    private readonly bool _keepsInline;
    private readonly FindingList _findings = new();
    private readonly Dictionary<string, string> _written = new(StringComparer.Ordinal);
    private readonly ObjectNode _template;
    private readonly Stack _stack;
    private readonly BuiltNames _names;
    private readonly ChangeObserver _observer;

    private OverlayMerge(IReadOnlyDictionary<string, string> built, bool keepsInline)
    {
        (_built, _keepsInline) = (built, keepsInline);
        _template = Parse(Template);
        _stack = new(_template);
        _names = new(_template, _stack);
        _observer = new(_stack, _findings);
    }

    /// <param name="built">The texts of the built files by their paths. It contains <c>template.json</c>.</param>
    /// <param name="overlays">The overlays in the order in which they are merged.</param>
    /// <param name="keepsInline">True if an inline document stays in the template, however large that is.</param>
    public static OverlayResult Run(IReadOnlyDictionary<string, string> built, IReadOnlyList<OverlayText> overlays, bool keepsInline = false)
    {
        var merge = new OverlayMerge(built, keepsInline);
        merge.Run(overlays);
        return new(merge._findings.HasErrors ? new Dictionary<string, string>() : merge._written, merge._findings.All);
    }

    private void Run(IReadOnlyList<OverlayText> texts)
    {
        var overlays = texts.Select(text => OverlayReader.Read(text, _findings)).OfType<ObjectNode>().ToList();
        var changes = overlays.Select(overlay => DocumentMerger.ChangeOf(overlay, _stack)).OfType<Member>().ToList();
        if (!changes.Aggregate(true, (isGood, change) => DocumentMerger.Check(change, _findings) && isGood) || _findings.HasErrors)
        {
            return;
        }

        var reference = changes.Count > 0 ? TakeBody() : null;
        _observer.Images.UnionWith(overlays.SelectMany(NeededParts.Images));
        foreach (var overlay in overlays)
        {
            PropertyCheck.Run(overlay, _stack, _findings);
            GlobalsCheck.Run(overlay, _findings);
            new SectionMerger(_template, _stack, _findings, _observer).Merge(overlay);
        }

        var names = new Names(_template, _stack);
        new ReferenceCheck(names, new(names, _stack, _observer.Removed, _findings)).Run(_template);
        if (_findings.HasErrors || !_observer.HasChanges)
        {
            return;
        }

        var properties = BodyPlace.PropertiesOf(_template, _stack);
        var hash = _observer.ChangesDocument && properties?.Get("Body") is ObjectNode body
            ? ContentHash.Of([_stack.Hash, "\n", NodeWriter.Json(body)]) : _stack.Hash;
        new DeploymentRenamer(_stack, hash).Run(_template);
        if (_observer.ChangesDocument)
        {
            MergeDocument(changes);
        }

        WriteTemplate(properties, reference);
    }

    // Puts the document into the template, so that overlays can change it, and returns the member that named its file.
    private Member? TakeBody()
    {
        if (BodyPlace.PropertiesOf(_template, _stack) is not { } properties || BodyPlace.Reference(properties) is not { } reference)
        {
            return null;
        }

        properties.Replace(reference, new("Body", reference.Place, Parse(BodyFile.Name)));
        return reference;
    }

    private void MergeDocument(IReadOnlyList<Member> changes)
    {
        var document = Parse(Document);
        DocumentMerger.Merge(document, changes, new(_template, _names, _findings), _findings);
        _written[Document] = NodeWriter.Json(document);
        if (_built.ContainsKey("openapi.yaml"))
        {
            _written["openapi.yaml"] = NodeWriter.Yaml(document);
        }
    }

    // The document is in the file if it was there, and if the template would be too large for a request otherwise.
    private void WriteTemplate(ObjectNode? properties, Member? reference)
    {
        if (properties?.Find("Body") is { Value: ObjectNode document } body && BodyPlace.Reference(properties) is null
            && (reference is not null || IsTooLarge()))
        {
            _written[BodyFile.Name] = NodeWriter.Json(document);
            properties.Replace(body, reference ?? BodyPlace.Include(_template, _stack, body.Place));
        }

        _written[Template] = NodeWriter.Json(_template);
        if (_built.ContainsKey("template.yaml"))
        {
            _written["template.yaml"] = NodeWriter.Yaml(_template);
        }
    }

    private bool IsTooLarge() => !_keepsInline && Encoding.UTF8.GetByteCount(NodeWriter.Json(_template)) > BodyFile.LargestInRequest;

    private ObjectNode Parse(string path) =>
        _built.TryGetValue(path, out var text) && JsonReader.Read(text, "", MostDepth) is ObjectNode root ? root : new ObjectNode(new("", 1, 1));
}
