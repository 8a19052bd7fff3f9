using Microsoft.CodeAnalysis;
using Sluice.Generator.Parsing.Types;

namespace Sluice.Generator.Parsing.Operations;

/// <summary>The target of a bound value: a parameter of the method, or a member of a parameter group.</summary>
internal sealed class BindingSite
{
    private BindingSite(ISymbol symbol, ITypeSymbol type) => (Symbol, Type) = (symbol, type);

    /// <summary>The symbol at which findings are reported.</summary>
    public ISymbol Symbol { get; }

    public ITypeSymbol Type { get; }

    /// <summary>The name in the request, unless an attribute sets another one.</summary>
    public string WireName { get; private init; } = "";

    /// <summary>The attributes of the parameter and of the property that it sets.</summary>
    public IEnumerable<AttributeData> Attributes => Symbols.SelectMany(s => s!.GetAttributes());

    /// <summary>The symbols that may have the attributes.</summary>
    public ISymbol?[] Symbols { get; private init; } = [];

    public string? DefaultExpression { get; private init; }

    public bool HasDefault { get; private init; }

    /// <summary>True for a property that keeps its initial value if the request has none.</summary>
    public bool KeepsDefault { get; private init; }

    public string? Description { get; private init; }

    public string? Example { get; private init; }

    public bool IsObsolete => Attributes.Any(attribute => attribute.AttributeClass?.Is(WellKnown.Obsolete) == true);

    /// <summary>The id of the comment, see <see cref="CommentFile.IdOf"/>.</summary>
    public string? CommentId { get; private init; }

    /// <summary>True for a member of a group that is read from a form.</summary>
    public bool IsInForm { get; private init; }

    /// <summary>True for a member of a group. If names conflict, the method's own parameters keep theirs.</summary>
    public bool IsMember { get; private init; }

    public static BindingSite Of(IParameterSymbol parameter, DocComment doc) => new(parameter, parameter.Type)
    {
        WireName = parameter.Name,
        Symbols = [parameter],
        DefaultExpression = DefaultExpressions.Of(parameter),
        HasDefault = parameter.HasExplicitDefaultValue,
        Description = doc.Parameter(parameter.Name),
        Example = doc.ParameterExample(parameter.Name),
    };

    /// <summary>Makes the target for a parameter of a group's constructor.</summary>
    public static BindingSite Of(IParameterSymbol parameter, IPropertySymbol? property, DocComment doc, bool isInForm) => new(parameter, parameter.Type)
    {
        WireName = JsonNames.CamelCase(parameter.Name),
        Symbols = property is null ? [parameter] : [parameter, property],
        DefaultExpression = DefaultExpressions.Of(parameter),
        HasDefault = parameter.HasExplicitDefaultValue,
        Description = doc.Parameter(parameter.Name),
        Example = doc.ParameterExample(parameter.Name),
        CommentId = property is null ? null : CommentFile.IdOf(property),
        IsInForm = isInForm,
        IsMember = true,
    };

    /// <summary>Makes the target for a property that a group's object initializer sets.</summary>
    public static BindingSite Of(IPropertySymbol property, bool keepsDefault, bool isInForm, CancellationToken cancellation)
    {
        var doc = DocComment.Of(property, cancellation);
        return new(property, property.Type)
        {
            WireName = JsonNames.CamelCase(property.Name),
            Symbols = [property],
            KeepsDefault = keepsDefault,
            Description = doc.Summary,
            Example = doc.Example,
            CommentId = CommentFile.IdOf(property),
            IsInForm = isInForm,
            IsMember = true,
        };
    }
}
