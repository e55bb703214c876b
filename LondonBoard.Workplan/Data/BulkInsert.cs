using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace LondonBoard.Data;

/// <summary>
/// Stores thousands of new entities by one prepared statement, in the transaction under way: several times as quick as
/// tracking each. Works from the model, for every provider; gives no generated values back.
/// </summary>
public static class BulkInsert
{
    private sealed record Field(IProperty Property, string Name, DbParameter Parameter, Func<object?, object?> Convert);

    /// <summary>Inserts entities whose keys are set, or left to the database.</summary>
    public static async Task IntoAsync<T>(BoardDb db, IReadOnlyCollection<T> entities)
        where T : class
    {
        if (entities.Count == 0)
            return;
        var type = db.Model.FindEntityType(typeof(T))!;
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
        var quote = db.GetService<ISqlGenerationHelper>();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        var fields = type.GetProperties().Where(p => !(p.IsPrimaryKey() && p.ValueGenerated == ValueGenerated.OnAdd)).Select(FieldOf).ToList();
        command.CommandText = $"INSERT INTO {quote.DelimitIdentifier(table.Name)} ({string.Join(", ", fields.Select(f => quote.DelimitIdentifier(f.Name)))}) VALUES ({string.Join(", ", fields.Select(f => f.Parameter.ParameterName))})";
        await command.PrepareAsync();
        foreach (var entity in entities)
        {
            if (entity is IVersioned versioned)
                versioned.Version = Guid.CreateVersion7();
            foreach (var field in fields)
                field.Parameter.Value = field.Convert(field.Property.PropertyInfo!.GetValue(entity)) ?? DBNull.Value;
            await command.ExecuteNonQueryAsync();
        }

        Field FieldOf(IProperty property, int at)
        {
            var mapping = property.GetRelationalTypeMapping();
            var parameter = mapping.CreateParameter(command, $"@p{at}", null, property.IsNullable);
            command.Parameters.Add(parameter);
            var converter = mapping.Converter;
            return new(property, property.GetColumnName(table)!, parameter, value => value is null || converter is null ? value : converter.ConvertToProvider(value));
        }
    }
}
