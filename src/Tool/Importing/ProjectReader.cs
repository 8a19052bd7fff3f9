using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Documents.OpenApi;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Stages;
using Sluice.Tool.Importing.Model;
using Sluice.Tool.Importing.Reading;
using Sluice.Tool.Importing.Reading.Backends;
using Sluice.Tool.Importing.Reading.Handlers;
using Sluice.Tool.Importing.Reading.Stacks;

namespace Sluice.Tool.Importing;

/// <summary>Reads an API as the model of a project.</summary>
internal sealed class ProjectReader
{
    private readonly ImportScope _scope;
    private readonly DeployFolder _folder;
    private readonly ApiStack? _resources;
    private readonly bool _isEdge;
    private readonly HashSet<string> _functions = new(StringComparer.Ordinal);
    private readonly CrossOrigin _cors;
    private readonly IReadOnlyList<Operation> _operations;
    private readonly ILookup<string, Operation> _operationsOf;
    private readonly Dictionary<string, (ImportedGroup Group, Identifiers Names, List<ImportedMethod> Methods)> _groups = new(StringComparer.Ordinal);

    private ProjectReader(DeployFolder folder, JsonPlace document, ApiStack? resources, string name)
    {
        _scope = new(document, name);
        _folder = folder;
        _resources = resources;
        _isEdge = resources is not null && EndpointSettings.TypeOf(resources.OfApi("EndpointConfiguration")) == "EDGE";
        _operations = [.. Operations()];
        _cors = new(_scope, _operations);
        _operationsOf = _operations.Where(operation => operation.IsFunction && !_cors.IsMade(operation))
            .ToLookup(operation => FunctionOf(operation).Key, StringComparer.Ordinal);
    }

    /// <param name="folder">The API as the gateway reads it.</param>
    /// <param name="document">The document, in OpenAPI 3.0 or Swagger 2.0.</param>
    /// <param name="resources">The resources of the template; null for a document.</param>
    /// <param name="name">The name of the project.</param>
    public static ImportedProject Read(DeployFolder folder, JsonPlace document, ApiStack? resources, string name)
        => new ProjectReader(folder, OpenApiFile.Open(TreeWriter.Flatten(document)), resources, name).Read(name);

    private ImportedProject Read(string name)
    {
        foreach (var problem in _folder.Api.Problems)
        {
            _scope.NoteProblem(problem);
        }

        foreach (var placeholder in _resources is null ? UnfilledPlaceholders.Of(_scope.Document) : [])
        {
            _scope.NoteLine(placeholder.Message);
        }

        _scope.Schemas.ReadEnums();
        var attributes = ApiAttributes.Read(_scope, _folder, _resources, _operations);
        var libraries = new HandlerLibraries(_resources?.Folder);
        var functions = new FunctionMethods(_scope, new(_scope), libraries, _cors);
        var backends = new BackendMethods(_scope);
        foreach (var operation in _operations.Where(operation => !_cors.IsMade(operation)))
        {
            if (operation.IsFunction)
            {
                AddFunction(functions, operation);
            }
            else if (backends.Read(operation, (interfaceName, given) => Interface(interfaceName, given).Names) is var (interfaceName, attribute, method))
            {
                Interface(interfaceName, attribute).Methods.Add(WithSettings(operation, method));
            }
        }

        if (attributes.TrueForAll(static attribute => attribute.Name != "assembly: UsagePlan")
            && _operations.FirstOrDefault(static operation => operation.Method.Access?.RequiresApiKey == true) is { } guarded)
        {
            _scope.Note(guarded.Place, "this needs an API key, and the file has no usage plan whose keys API Gateway takes. Declare one with [UsagePlan].");
        }

        var used = _operations.Select(static operation => operation.Method.Access?.Authorizer).OfType<AuthorizerSettings>();
        var authorizers = Authorizers.Read(_scope, used, _folder.Stack, _resources, attributes, _functions).ToList();
        if (_resources is not null)
        {
            OtherResources.Note(_scope, _resources, _functions);
        }

        _scope.Overlay.AllowDropped();
        _scope.EndNotes();
        var groups = _groups.Values.Select(static one => one.Group with { Methods = new(one.Methods) }).Where(static group => group.Methods.Count > 0);
        return new()
        {
            Name = name,
            Namespace = NamespaceOf(name),
            Attributes = new(attributes),
            Groups = new([.. groups, .. authorizers]),
            Types = new(_scope.Schemas.Types),
            Files = new([.. _scope.Files, .. _scope.Overlay.Files()]),
            References = new(libraries.References),
            Notes = new(_scope.Notes),
        };
    }

    private void AddFunction(FunctionMethods functions, Operation operation)
    {
        var (key, settings) = FunctionOf(operation);
        _functions.Add(key);
        if (!_groups.TryGetValue(key, out var group))
        {
            var name = _scope.TypeNames.Pascal(key, "Function");
            _groups[key] = group = (
                new()
                {
                    Name = name,
                    IsFunction = true,
                    Attributes = new(FunctionClass.Attributes(_scope, _resources, settings)),
                    Methods = ValueList<ImportedMethod>.Empty,
                },
                new Identifiers(name, "Equals", "GetHashCode", "GetType", "ToString"), []);
        }

        var method = WithSettings(operation, functions.Read(operation, settings, group.Names, _operationsOf[key].Skip(1).Any()));
        group.Methods.Add(_cors.Of(operation) is { } cors ? method with { Attributes = new([.. method.Attributes, cors]) } : method);
    }

    private (string Key, FunctionSettings? Settings) FunctionOf(Operation operation)
    {
        var name = FunctionClass.NameOf(operation.Method.Integration.Uri);
        var settings = FunctionClass.Find(_folder.Stack, name);
        return (settings?.LogicalId ?? name, settings);
    }

    private ImportedMethod WithSettings(Operation operation, ImportedMethod method)
    {
        var attributes = new List<ImportedAttribute>(method.Attributes);
        attributes.AddRange(Timeouts.Of(_scope, operation, _isEdge) is { } timeout ? [timeout] : []);
        attributes.AddRange(_resources is null ? [] : StageAttributes.OfMethod(_scope, _resources, operation));
        return method with { Attributes = new(attributes) };
    }

    // The methods of one address are one interface; a second address of the same host gets an interface of its own.
    private (ImportedGroup Group, Identifiers Names, List<ImportedMethod> Methods) Interface(string name, ImportedAttribute? attribute)
    {
        var key = $"interface {name} {attribute}";
        if (!_groups.TryGetValue(key, out var group))
        {
            group = (
                new() { Name = _scope.TypeNames.Pascal(name, "IBackend"), IsFunction = false, Methods = ValueList<ImportedMethod>.Empty }, new(), []);
        }

        if (attribute is not null && group.Group.Attributes.Count == 0)
        {
            group = group with { Group = group.Group with { Attributes = new([attribute]) } };
        }

        _groups[key] = group;
        return group;
    }

    private IEnumerable<Operation> Operations()
    {
        foreach (var method in _folder.Api.Methods)
        {
            var item = _scope.Document.Member("paths").Member(method.ResourcePath);
            var key = method.HttpMethod == ApiMethod.Any ? LocalGateway.Basics.DocumentKeys.AnyMethod : method.HttpMethod.ToLowerInvariant();
            var operation = new Operation(method, key, item, item.Member(key));
            if (operation.HasRoute)
            {
                yield return operation;
            }
            else
            {
                _scope.Note(item, $"API Gateway refuses the path '{method.ResourcePath}', so its operations are left out. Correct it.");
            }
        }
    }

    private static string NamespaceOf(string name)
    {
        var parts = name.Split('.').Select(static part => new Identifiers().Pascal(part, "Api"));
        var whole = string.Join('.', parts);
        return whole is "System" or "Sluice" ? whole + "Api" : whole;
    }
}
