using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Parsing.Types;

/// <content>Parses classes and structs, and the types that System.Text.Json reads in their place.</content>
internal sealed partial class TypeParser
{
    private TypeRef? ParseObject(INamedTypeSymbol type, TypeRef plain, TypeUse use, Location? place)
    {
        var reference = plain with { Variant = Style.Variant };
        if (_failures.TryGetValue(reference.Codec, out var failure))
        {
            diagnostics.AddRange(failure);
            return null;
        }

        // For a recursive type, this method is called again before the type is complete.
        if (!Enter(reference.Codec, use, out var uses))
        {
            return reference;
        }

        RefuseAmbiguous(type);
        var before = diagnostics.Count;
        var model = ParseShared(type, reference, use, uses, place);
        if (model is not null)
        {
            // While this type was being parsed, a member that is only written may have added the other use.
            uses = _uses[reference.Codec];
            _named[reference.Codec] = model with { IsRead = uses.HasFlag(TypeUse.Read), IsWritten = uses.HasFlag(TypeUse.Write) };
            return reference;
        }

        failure = diagnostics.TakeSince(before);
        if (ParseSerialized(type, plain, use, place) is { } serialized)
        {
            return serialized;
        }

        _failures[reference.Codec] = failure;
        diagnostics.AddRange(failure);
        return null;
    }

    // The compiler reports the declaration, and would report each use of its members in generated code.
    private void RefuseAmbiguous(INamedTypeSymbol type)
    {
        if (_shared.IsAmbiguous(type))
        {
            diagnostics.Fail();
        }
    }

    /// <summary>
    /// Returns the model that another operation has already parsed, and parses the types that it needs. If there is none, parses the type.
    /// </summary>
    private ObjectTypeModel? ParseShared(INamedTypeSymbol type, TypeRef reference, TypeUse use, TypeUse uses, Location? place)
    {
        var key = new SharedTypes.Key((INamedTypeSymbol)type.WithNullableAnnotation(NullableAnnotation.None), use, uses, reference.Codec);
        if (_shared.FindObject(key) is { } known)
        {
            return known.Visits.All(visit => Parse(visit.Type, visit.Use, place, visit.Traits) is not null) ? known.Model : null;
        }

        var (before, outer, outerDepth) = (diagnostics.Count, _visits, _visitDepth);
        var visits = ImmutableArray.CreateBuilder<SharedTypes.Visit>();
        (_visits, _visitDepth) = (visits, _depth);
        var model = new ObjectTypeParser(this, assembly, diagnostics, cancellation).Parse(type, reference.Name, use, uses, place);
        (_visits, _visitDepth) = (outer, outerDepth);

        // Findings contain locations of this operation, so a type with findings is not shared.
        if (model is not null && diagnostics.Count == before)
        {
            _shared.Add(key, new(model, visits.ToImmutable()));
        }

        return model;
    }

    private TypeRef? ParseSerialized(ITypeSymbol type, TypeRef reference, TypeUse use, Location? place)
    {
        if (_shared.Contexts.Find(type) is not { } context)
        {
            return null;
        }

        Enter(reference.Codec, use, out var uses);
        _named[reference.Codec] = new SerializedTypeModel(context.FullName(), type.IsValueType)
        {
            Name = reference.Name,
            Id = TypeIds.Of(type),
            IsRead = uses.HasFlag(TypeUse.Read),
            IsWritten = uses.HasFlag(TypeUse.Write),
            Validated = uses.HasFlag(TypeUse.Read)
                ? new ExternalValidation(assembly, SerializerContexts.Naming(context), diagnostics, cancellation).Parse(type, place)
                : default,
        };
        return reference;
    }
}
