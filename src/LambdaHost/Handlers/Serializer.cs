using System.Reflection;

namespace Sluice.LambdaHost.Handlers;

/// <summary>The serializer that a method or its assembly names with Amazon's attribute <c>LambdaSerializer</c>.</summary>
internal sealed class Serializer
{
    private const string Attribute = "Amazon.Lambda.Core.LambdaSerializerAttribute";
    private const string Contract = "Amazon.Lambda.Core.ILambdaSerializer";

    private readonly MethodInfo _deserialize;
    private readonly MethodInfo _serialize;

    private Serializer(object instance, Type contract)
    {
        Instance = instance;
        _deserialize = contract.GetMethod("Deserialize")!;
        _serialize = contract.GetMethod("Serialize")!;
    }

    /// <summary>The <c>ILambdaSerializer</c>.</summary>
    public object Instance { get; }

    /// <summary>Makes the serializer of a method; null if neither the method nor its assembly names one.</summary>
    /// <exception cref="HandlerException">The type is no serializer, or it cannot be made without arguments.</exception>
    public static Serializer? Find(MethodInfo method)
    {
        var attribute = method.GetCustomAttributesData().FirstOrDefault(IsOne) ?? method.Module.Assembly.GetCustomAttributesData().FirstOrDefault(IsOne);
        if (attribute?.ConstructorArguments is not [{ Value: Type type }])
        {
            return null;
        }

        var contract = type.GetInterface(Contract)
            ?? throw new HandlerException($"The '{type.FullName}' class is invalid: it does not implement the 'ILambdaSerializer' interface.");
        var constructor = type.GetConstructor(Type.EmptyTypes)
            ?? throw new HandlerException($"The indicated serializer '{type.FullName}' does not define a public zero-parameter constructor.");
        return new(constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, null, null), contract);
    }

    public object? Deserialize(Type type, Stream stream)
        => _deserialize.MakeGenericMethod(type).Invoke(Instance, BindingFlags.DoNotWrapExceptions, null, [stream], null);

    /// <summary>Returns the value as bytes, from their start.</summary>
    public MemoryStream Serialize(Type type, object? value)
    {
        var stream = new MemoryStream();
        _serialize.MakeGenericMethod(type).Invoke(Instance, BindingFlags.DoNotWrapExceptions, null, [value, stream], null);

        // A serializer may have closed the stream.
        return new(stream.ToArray());
    }

    private static bool IsOne(CustomAttributeData attribute) => attribute.AttributeType.FullName == Attribute;
}
