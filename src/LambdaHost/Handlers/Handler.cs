using System.Reflection;
using Sluice.LambdaHost.Contexts;

namespace Sluice.LambdaHost.Handlers;

/// <summary>
/// A method that handles invocations. It takes nothing, its input, <c>ILambdaContext</c>, or both, and returns nothing, a value, or a task of either.
/// </summary>
internal sealed class Handler
{
    /// <summary>Lambda's limit on the length of a function's response, in bytes. Nothing beyond it is read.</summary>
    private const int LargestAnswer = 6_291_556;

    private readonly MethodInfo _method;
    private readonly object? _target;
    private readonly Type? _input;
    private readonly Type? _context;
    private readonly TaskResult _result;
    private readonly Serializer? _serializer;

    private Handler(MethodInfo method, object? target, Type? input, Type? context)
    {
        _method = method;
        _target = target;
        _input = input;
        _context = context;
        _result = TaskResult.Of(method.ReturnType);
        _serializer = Serializer.Find(method);
        foreach (var (type, task) in new[] { (input, "deserialize input"), (_result.Type, "serialize output") })
        {
            if (type is not null && !typeof(Stream).IsAssignableFrom(type) && _serializer is null)
            {
                throw new HandlerException(
                    $"Could not find the LambdaSerializerAttribute on the assembly '{method.Module.Assembly.GetName().Name}' or method '{method.Name}' while "
                    + $"attempting to {task} data of type '{type.FullName}'. To use types other than System.IO.Stream as input/output parameters, the "
                    + "assembly or Lambda function should be annotated with Amazon.Lambda.LambdaSerializerAttribute.");
            }
        }
    }

    /// <param name="method">The method.</param>
    /// <param name="target">The object of an instance method; null for a static one.</param>
    /// <exception cref="HandlerException">Lambda does not call a method with these parameters, or it lacks a serializer.</exception>
    public static Handler Create(MethodInfo method, object? target) => method.GetParameters() switch
    {
        [] => new(method, target, null, null),
        [var only] when LambdaContext.Is(only.ParameterType) => new(method, target, null, only.ParameterType),
        [var only] => new(method, target, only.ParameterType, null),
        [var input, var context] when LambdaContext.Is(context.ParameterType) => new(method, target, input.ParameterType, context.ParameterType),
        [_, _] => throw new HandlerException(
            $"Method '{method.Name}' of type '{method.DeclaringType}' is not supported: the method has 2 parameters, but the second parameter is not of "
            + $"type '{LambdaContext.TypeName}'."),
        _ => throw new HandlerException($"Method '{method.Name}' of type '{method.DeclaringType}' is not supported: the method has more than 2 parameters."),
    };

    /// <summary>Calls the method. Whatever it throws is thrown as it is.</summary>
    /// <returns>The bytes that it returned; empty if it returns nothing.</returns>
    public async Task<MemoryStream> InvokeAsync(byte[] payload, LambdaContext context)
    {
        var arguments = new List<object?>(2);
        if (_input is not null)
        {
            var stream = new MemoryStream(payload, writable: false);
            arguments.Add(_input.IsAssignableFrom(typeof(MemoryStream)) && typeof(Stream).IsAssignableFrom(_input)
                ? stream
                : _serializer!.Deserialize(_input, stream));
        }

        if (_context is not null)
        {
            context.Serializer = _serializer?.Instance;
            arguments.Add(context.As(_context));
        }

        var returned = _method.Invoke(_target, BindingFlags.DoNotWrapExceptions, null, [.. arguments], null);
        var value = await _result.GetAsync(returned).ConfigureAwait(false);
        return _result.Type is null ? new()
            : typeof(Stream).IsAssignableFrom(_result.Type) ? await CopyAsync((Stream?)value).ConfigureAwait(false)
            : _serializer!.Serialize(_result.Type, value);
    }

    // The stream is the user's: it can fail, and it can have no end.
    private static async Task<MemoryStream> CopyAsync(Stream? stream)
    {
        var copy = new MemoryStream();
        if (stream is not null)
        {
            await using var source = stream.ConfigureAwait(false);
            var buffer = new byte[32 * 1024];
            while (copy.Length <= LargestAnswer && await stream.ReadAsync(buffer).ConfigureAwait(false) is > 0 and var count)
            {
                copy.Write(buffer, 0, count);
            }
        }

        copy.Position = 0;
        return copy;
    }
}
